create trigger tr_quota_change_no_update before update on quota_change for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_quota_change_no_delete before delete on quota_change for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_quota_change_step_no_update before update on quota_change_step for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_quota_change_step_no_delete before delete on quota_change_step for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
