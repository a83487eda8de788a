create trigger tr_public_address_no_update before update on public_address for each row
    signal sqlstate '45000' set message_text = 'public_address is append-only';
create trigger tr_public_address_no_delete before delete on public_address for each row
    signal sqlstate '45000' set message_text = 'public_address is append-only';
create trigger tr_publication_draft_no_update before update on publication_draft for each row
    signal sqlstate '45000' set message_text = 'publication_draft is append-only';
create trigger tr_publication_draft_no_delete before delete on publication_draft for each row
    signal sqlstate '45000' set message_text = 'publication_draft is append-only';
create trigger tr_publication_file_no_update before update on publication_file for each row
    signal sqlstate '45000' set message_text = 'publication_file is append-only';
create trigger tr_publication_file_no_delete before delete on publication_file for each row
    signal sqlstate '45000' set message_text = 'publication_file is append-only';
create trigger tr_publication_own_no_update before update on publication_own for each row
    signal sqlstate '45000' set message_text = 'publication_own is append-only';
create trigger tr_publication_own_no_delete before delete on publication_own for each row
    signal sqlstate '45000' set message_text = 'publication_own is append-only';
create trigger tr_publication_approval_no_update before update on publication_approval for each row
    signal sqlstate '45000' set message_text = 'publication_approval is append-only';
create trigger tr_publication_approval_no_delete before delete on publication_approval for each row
    signal sqlstate '45000' set message_text = 'publication_approval is append-only';
create trigger tr_publication_void_no_update before update on publication_void for each row
    signal sqlstate '45000' set message_text = 'publication_void is append-only';
create trigger tr_publication_void_no_delete before delete on publication_void for each row
    signal sqlstate '45000' set message_text = 'publication_void is append-only';
create trigger tr_publication_withdrawal_no_update before update on publication_withdrawal for each row
    signal sqlstate '45000' set message_text = 'publication_withdrawal is append-only';
create trigger tr_publication_withdrawal_no_delete before delete on publication_withdrawal for each row
    signal sqlstate '45000' set message_text = 'publication_withdrawal is append-only';
create trigger tr_publication_withdrawal_end_no_update before update on publication_withdrawal_end for each row
    signal sqlstate '45000' set message_text = 'publication_withdrawal_end is append-only';
create trigger tr_publication_withdrawal_end_no_delete before delete on publication_withdrawal_end for each row
    signal sqlstate '45000' set message_text = 'publication_withdrawal_end is append-only';
