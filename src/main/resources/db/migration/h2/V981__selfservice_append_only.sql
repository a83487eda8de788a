create trigger tr_data_request_no_update before update on data_request for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_data_request_no_delete before delete on data_request for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_data_request_answer_no_update before update on data_request_answer for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_data_request_answer_no_delete before delete on data_request_answer for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
