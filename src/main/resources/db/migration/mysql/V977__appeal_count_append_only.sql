create trigger tr_appeal_count_no_update before update on appeal_count for each row
    signal sqlstate '45000' set message_text = 'appeal_count is append-only';
create trigger tr_appeal_count_no_delete before delete on appeal_count for each row
    signal sqlstate '45000' set message_text = 'appeal_count is append-only';
