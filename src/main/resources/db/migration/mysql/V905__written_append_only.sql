create trigger tr_written_key_no_update before update on written_key for each row
    signal sqlstate '45000' set message_text = 'written_key is append-only';
create trigger tr_written_key_no_delete before delete on written_key for each row
    signal sqlstate '45000' set message_text = 'written_key is append-only';
create trigger tr_written_mark_version_no_update before update on written_mark_version for each row
    signal sqlstate '45000' set message_text = 'written_mark_version is append-only';
create trigger tr_written_mark_version_no_delete before delete on written_mark_version for each row
    signal sqlstate '45000' set message_text = 'written_mark_version is append-only';
create trigger tr_paper_settlement_no_update before update on paper_settlement for each row
    signal sqlstate '45000' set message_text = 'paper_settlement is append-only';
create trigger tr_paper_settlement_no_delete before delete on paper_settlement for each row
    signal sqlstate '45000' set message_text = 'paper_settlement is append-only';
create trigger tr_written_mark_no_update before update on written_mark for each row
    signal sqlstate '45000' set message_text = 'written_mark is append-only';
create trigger tr_written_mark_no_delete before delete on written_mark for each row
    signal sqlstate '45000' set message_text = 'written_mark is append-only';
delimiter //
create trigger tr_marking_task_signed_no_update before update on marking_task for each row
begin
    if old.signed_at is not null then
        signal sqlstate '45000' set message_text = 'a signed sheet never changes';
    end if;
end//
create trigger tr_marking_task_signed_no_delete before delete on marking_task for each row
begin
    if old.signed_at is not null then
        signal sqlstate '45000' set message_text = 'a signed sheet never changes';
    end if;
end//
delimiter ;
