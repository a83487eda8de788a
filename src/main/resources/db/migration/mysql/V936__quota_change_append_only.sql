create trigger tr_quota_change_no_update before update on quota_change for each row
    signal sqlstate '45000' set message_text = 'quota_change is append-only';
create trigger tr_quota_change_no_delete before delete on quota_change for each row
    signal sqlstate '45000' set message_text = 'quota_change is append-only';
create trigger tr_quota_change_step_no_update before update on quota_change_step for each row
    signal sqlstate '45000' set message_text = 'quota_change_step is append-only';
create trigger tr_quota_change_step_no_delete before delete on quota_change_step for each row
    signal sqlstate '45000' set message_text = 'quota_change_step is append-only';
