create trigger tr_data_request_no_update before update on data_request for each row
    signal sqlstate '45000' set message_text = 'data_request is append-only';
create trigger tr_data_request_no_delete before delete on data_request for each row
    signal sqlstate '45000' set message_text = 'data_request is append-only';
create trigger tr_data_request_answer_no_update before update on data_request_answer for each row
    signal sqlstate '45000' set message_text = 'data_request_answer is append-only';
create trigger tr_data_request_answer_no_delete before delete on data_request_answer for each row
    signal sqlstate '45000' set message_text = 'data_request_answer is append-only';
