create trigger tr_mcq_recount_no_update before update on mcq_recount for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_mcq_recount_no_delete before delete on mcq_recount for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_mcq_recount_sheet_no_update before update on mcq_recount_sheet for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_mcq_recount_sheet_no_delete before delete on mcq_recount_sheet for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
