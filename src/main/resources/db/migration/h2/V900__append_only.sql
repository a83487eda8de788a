create trigger tr_audit_trail_no_update before update on audit_trail for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_audit_trail_no_delete before delete on audit_trail for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_mark_version_no_update before update on mark_version for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_mark_version_no_delete before delete on mark_version for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_official_mark_no_update before update on official_mark for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_official_mark_no_delete before delete on official_mark for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_score_sheet_signed_no_update before update on score_sheet for each row call 'vn.bangvang.scoring.internal.SignedSheetTrigger';
create trigger tr_score_sheet_signed_no_delete before delete on score_sheet for each row call 'vn.bangvang.scoring.internal.SignedSheetTrigger';
