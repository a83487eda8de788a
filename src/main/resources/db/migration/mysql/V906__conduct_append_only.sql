create trigger tr_violation_no_update before update on violation for each row
    signal sqlstate '45000' set message_text = 'violation is append-only';
create trigger tr_violation_no_delete before delete on violation for each row
    signal sqlstate '45000' set message_text = 'violation is append-only';
create trigger tr_violation_step_no_update before update on violation_step for each row
    signal sqlstate '45000' set message_text = 'violation_step is append-only';
create trigger tr_violation_step_no_delete before delete on violation_step for each row
    signal sqlstate '45000' set message_text = 'violation_step is append-only';
create trigger tr_violation_scale_no_update before update on violation_scale for each row
    signal sqlstate '45000' set message_text = 'violation_scale is append-only';
create trigger tr_violation_scale_no_delete before delete on violation_scale for each row
    signal sqlstate '45000' set message_text = 'violation_scale is append-only';
create trigger tr_violation_scale_approval_no_update before update on violation_scale_approval for each row
    signal sqlstate '45000' set message_text = 'violation_scale_approval is append-only';
create trigger tr_violation_scale_approval_no_delete before delete on violation_scale_approval for each row
    signal sqlstate '45000' set message_text = 'violation_scale_approval is append-only';
