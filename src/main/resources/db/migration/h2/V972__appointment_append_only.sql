create trigger tr_appointment_step_no_update before update on appointment_step for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_appointment_step_no_delete before delete on appointment_step for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
