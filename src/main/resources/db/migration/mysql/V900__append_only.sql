create trigger tr_audit_trail_no_update before update on audit_trail for each row
    signal sqlstate '45000' set message_text = 'audit_trail is append-only';
create trigger tr_audit_trail_no_delete before delete on audit_trail for each row
    signal sqlstate '45000' set message_text = 'audit_trail is append-only';
create trigger tr_mark_version_no_update before update on mark_version for each row
    signal sqlstate '45000' set message_text = 'mark_version is append-only';
create trigger tr_mark_version_no_delete before delete on mark_version for each row
    signal sqlstate '45000' set message_text = 'mark_version is append-only';
create trigger tr_official_mark_no_update before update on official_mark for each row
    signal sqlstate '45000' set message_text = 'official_mark is append-only';
create trigger tr_official_mark_no_delete before delete on official_mark for each row
    signal sqlstate '45000' set message_text = 'official_mark is append-only';
delimiter //
create trigger tr_score_sheet_signed_no_update before update on score_sheet for each row
begin
    if old.signed_at is not null then
        signal sqlstate '45000' set message_text = 'a signed sheet never changes';
    end if;
end//
create trigger tr_score_sheet_signed_no_delete before delete on score_sheet for each row
begin
    if old.signed_at is not null then
        signal sqlstate '45000' set message_text = 'a signed sheet never changes';
    end if;
end//
delimiter ;
