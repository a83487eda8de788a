create trigger tr_seat_allotment_no_update before update on seat_allotment for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
create trigger tr_seat_allotment_no_delete before delete on seat_allotment for each row call 'vn.bangvang.audit.internal.AppendOnlyTrigger';
