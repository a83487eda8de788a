create trigger tr_remark_paper_no_update before update on remark_paper for each row
    signal sqlstate '45000' set message_text = 'remark_paper is append-only';
create trigger tr_remark_paper_no_delete before delete on remark_paper for each row
    signal sqlstate '45000' set message_text = 'remark_paper is append-only';
create trigger tr_remark_marker_no_update before update on remark_marker for each row
    signal sqlstate '45000' set message_text = 'remark_marker is append-only';
create trigger tr_remark_marker_no_delete before delete on remark_marker for each row
    signal sqlstate '45000' set message_text = 'remark_marker is append-only';
create trigger tr_appeal_no_update before update on appeal for each row
    signal sqlstate '45000' set message_text = 'appeal is append-only';
create trigger tr_appeal_no_delete before delete on appeal for each row
    signal sqlstate '45000' set message_text = 'appeal is append-only';
create trigger tr_appeal_step_no_update before update on appeal_step for each row
    signal sqlstate '45000' set message_text = 'appeal_step is append-only';
create trigger tr_appeal_step_no_delete before delete on appeal_step for each row
    signal sqlstate '45000' set message_text = 'appeal_step is append-only';
