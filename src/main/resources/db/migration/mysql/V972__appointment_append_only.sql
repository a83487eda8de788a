create trigger tr_appointment_step_no_update before update on appointment_step for each row
    signal sqlstate '45000' set message_text = 'appointment_step is append-only';
create trigger tr_appointment_step_no_delete before delete on appointment_step for each row
    signal sqlstate '45000' set message_text = 'appointment_step is append-only';
