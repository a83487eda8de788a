create trigger tr_remark_paper_no_update before update on remark_paper for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_remark_paper_no_delete before delete on remark_paper for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_remark_marker_no_update before update on remark_marker for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_remark_marker_no_delete before delete on remark_marker for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_appeal_no_update before update on appeal for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_appeal_no_delete before delete on appeal for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_appeal_step_no_update before update on appeal_step for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_appeal_step_no_delete before delete on appeal_step for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
