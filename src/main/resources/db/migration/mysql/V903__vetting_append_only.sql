create trigger tr_vetting_demand_no_update before update on vetting_demand for each row
    signal sqlstate '45000' set message_text = 'vetting_demand is append-only';
create trigger tr_vetting_demand_no_delete before delete on vetting_demand for each row
    signal sqlstate '45000' set message_text = 'vetting_demand is append-only';
create trigger tr_vetting_conclusion_no_update before update on vetting_conclusion for each row
    signal sqlstate '45000' set message_text = 'vetting_conclusion is append-only';
create trigger tr_vetting_conclusion_no_delete before delete on vetting_conclusion for each row
    signal sqlstate '45000' set message_text = 'vetting_conclusion is append-only';
create trigger tr_exemption_no_update before update on exemption for each row
    signal sqlstate '45000' set message_text = 'exemption is append-only';
create trigger tr_exemption_no_delete before delete on exemption for each row
    signal sqlstate '45000' set message_text = 'exemption is append-only';
create trigger tr_entry_certificate_no_update before update on entry_certificate for each row
    signal sqlstate '45000' set message_text = 'entry_certificate is append-only';
create trigger tr_entry_certificate_no_delete before delete on entry_certificate for each row
    signal sqlstate '45000' set message_text = 'entry_certificate is append-only';
create trigger tr_vetting_grounds_no_update before update on vetting_grounds for each row
    signal sqlstate '45000' set message_text = 'vetting_grounds is append-only';
