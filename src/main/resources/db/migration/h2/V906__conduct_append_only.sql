create trigger tr_violation_no_update before update on violation for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_violation_no_delete before delete on violation for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_violation_step_no_update before update on violation_step for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_violation_step_no_delete before delete on violation_step for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_violation_scale_no_update before update on violation_scale for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_violation_scale_no_delete before delete on violation_scale for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_violation_scale_approval_no_update before update on violation_scale_approval for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_violation_scale_approval_no_delete before delete on violation_scale_approval for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
