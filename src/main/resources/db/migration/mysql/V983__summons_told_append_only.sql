create trigger tr_summons_told_no_update before update on summons_told for each row
    signal sqlstate '45000' set message_text = 'summons_told is append-only';
create trigger tr_summons_told_no_delete before delete on summons_told for each row
    signal sqlstate '45000' set message_text = 'summons_told is append-only';
