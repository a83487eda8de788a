create trigger tr_mcq_key_no_update before update on mcq_key for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_mcq_key_no_delete before delete on mcq_key for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_mcq_sheet_no_update before update on mcq_sheet for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_mcq_sheet_no_delete before delete on mcq_sheet for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_mcq_attendance_no_update before update on mcq_attendance for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_mcq_attendance_no_delete before delete on mcq_attendance for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_mcq_exempt_no_update before update on mcq_exempt for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_mcq_exempt_no_delete before delete on mcq_exempt for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
