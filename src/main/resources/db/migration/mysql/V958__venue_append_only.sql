create trigger tr_seat_allotment_no_update before update on seat_allotment for each row
    signal sqlstate '45000' set message_text = 'seat_allotment is append-only';
create trigger tr_seat_allotment_no_delete before delete on seat_allotment for each row
    signal sqlstate '45000' set message_text = 'seat_allotment is append-only';
