create trigger tr_mcq_recount_no_update before update on mcq_recount for each row
    signal sqlstate '45000' set message_text = 'mcq_recount is append-only';
create trigger tr_mcq_recount_no_delete before delete on mcq_recount for each row
    signal sqlstate '45000' set message_text = 'mcq_recount is append-only';
create trigger tr_mcq_recount_sheet_no_update before update on mcq_recount_sheet for each row
    signal sqlstate '45000' set message_text = 'mcq_recount_sheet is append-only';
create trigger tr_mcq_recount_sheet_no_delete before delete on mcq_recount_sheet for each row
    signal sqlstate '45000' set message_text = 'mcq_recount_sheet is append-only';
