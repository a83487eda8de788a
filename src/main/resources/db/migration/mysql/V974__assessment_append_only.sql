create trigger tr_assessment_vote_no_update before update on assessment_vote for each row
    signal sqlstate '45000' set message_text = 'assessment_vote is append-only';
create trigger tr_assessment_vote_no_delete before delete on assessment_vote for each row
    signal sqlstate '45000' set message_text = 'assessment_vote is append-only';
