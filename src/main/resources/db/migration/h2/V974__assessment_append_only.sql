create trigger tr_assessment_vote_no_update before update on assessment_vote for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_assessment_vote_no_delete before delete on assessment_vote for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
