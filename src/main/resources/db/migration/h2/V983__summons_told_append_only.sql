create trigger tr_summons_told_no_update before update on summons_told for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_summons_told_no_delete before delete on summons_told for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
