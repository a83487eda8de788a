create trigger tr_appeal_count_no_update before update on appeal_count for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_appeal_count_no_delete before delete on appeal_count for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
