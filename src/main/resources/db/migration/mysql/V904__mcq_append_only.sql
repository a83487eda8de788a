create trigger tr_mcq_key_no_update before update on mcq_key for each row
    signal sqlstate '45000' set message_text = 'mcq_key is append-only';
create trigger tr_mcq_key_no_delete before delete on mcq_key for each row
    signal sqlstate '45000' set message_text = 'mcq_key is append-only';
create trigger tr_mcq_sheet_no_update before update on mcq_sheet for each row
    signal sqlstate '45000' set message_text = 'mcq_sheet is append-only';
create trigger tr_mcq_sheet_no_delete before delete on mcq_sheet for each row
    signal sqlstate '45000' set message_text = 'mcq_sheet is append-only';
create trigger tr_mcq_attendance_no_update before update on mcq_attendance for each row
    signal sqlstate '45000' set message_text = 'mcq_attendance is append-only';
create trigger tr_mcq_attendance_no_delete before delete on mcq_attendance for each row
    signal sqlstate '45000' set message_text = 'mcq_attendance is append-only';
create trigger tr_mcq_exempt_no_update before update on mcq_exempt for each row
    signal sqlstate '45000' set message_text = 'mcq_exempt is append-only';
create trigger tr_mcq_exempt_no_delete before delete on mcq_exempt for each row
    signal sqlstate '45000' set message_text = 'mcq_exempt is append-only';
