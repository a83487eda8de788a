package vn.bangvang.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDays;
import vn.bangvang.security.Accounts.CreateOutcome;
import vn.bangvang.security.Accounts.PasswordOutcome;
import vn.bangvang.security.Accounts.RightsOutcome;

@DatabaseTest
class AccountsTest {

    private static final String FIRST = "mat-khau-dau-tien";

    @Autowired
    InterviewDays days;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        days.people();
    }

    @Test
    void an_administrator_makes_an_account_and_a_name_is_used_once() {
        CreateOutcome outcome = admin(() -> accounts.create(account("tk.moi", Role.HR, Role.EXAMINER)));

        assertThat(outcome).isInstanceOf(CreateOutcome.Created.class);
        AccountId id = ((CreateOutcome.Created) outcome).id();
        assertThat(byId(id)).isEqualTo(new Account(id, "tk.moi", "Tên tk.moi", Set.of(Role.HR, Role.EXAMINER), true));
        assertThat(admin(() -> accounts.create(account("tk.moi", Role.CHAIR))))
                .isEqualTo(new CreateOutcome.UsernameTaken("tk.moi"));
        assertThat(byId(id).roles()).doesNotContain(Role.CHAIR);
    }

    @Test
    void roles_are_set_whole_and_never_to_none() {
        AccountId id = days.account("tk.vaitro", "Vai trò", Role.HR);

        admin(() -> {
            accounts.assignRoles(id, Set.of(Role.CHAIR, Role.EXAMINER));
            return true;
        });
        assertThat(byId(id).roles()).containsExactlyInAnyOrder(Role.CHAIR, Role.EXAMINER);
        assertThatThrownBy(() -> admin(() -> {
                    accounts.assignRoles(id, Set.of());
                    return true;
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(byId(id).roles()).containsExactlyInAnyOrder(Role.CHAIR, Role.EXAMINER);
    }

    @Test
    void nobody_changes_their_own_rights_so_an_administrator_always_remains() {
        AccountId admin = days.account(InterviewDays.ADMIN, "Quản trị viên", Role.ADMIN);

        assertThat(admin(() -> accounts.setEnabled(admin, false))).isEqualTo(new RightsOutcome.OwnAccount());
        assertThat(admin(() -> accounts.assignRoles(admin, Set.of(Role.CHAIR))))
                .isEqualTo(new RightsOutcome.OwnAccount());
        assertThat(byId(admin).enabled()).isTrue();
        assertThat(byId(admin).roles()).containsExactly(Role.ADMIN);
    }

    @Test
    void whoever_manages_accounts_holds_no_other_role() {
        AccountId id = days.account("tk.haivai", "Hai vai", Role.CHAIR);

        assertThat(admin(() -> accounts.assignRoles(id, Set.of(Role.ADMIN, Role.CHAIR))))
                .isEqualTo(new RightsOutcome.AdminStandsAlone());
        assertThat(admin(() -> accounts.create(account("tk.quantri2", Role.ADMIN, Role.HR))))
                .isEqualTo(new CreateOutcome.AdminStandsAlone());
        assertThat(byId(id).roles()).containsExactly(Role.CHAIR);
        assertThat(admin(() -> accounts.assignRoles(id, Set.of(Role.ADMIN)))).isEqualTo(new RightsOutcome.Done());
    }

    @Test
    void a_disabled_account_is_not_offered_for_appointments() {
        AccountId id = days.account("tk.nghi", "Nghỉ hưu", Role.EXAMINER);
        assertThat(days.as(InterviewDays.HR, () -> accounts.withRole(Role.EXAMINER)))
                .extracting(Account::id)
                .contains(id);

        admin(() -> {
            accounts.setEnabled(id, false);
            return true;
        });
        assertThat(days.as(InterviewDays.HR, () -> accounts.withRole(Role.EXAMINER)))
                .extracting(Account::id)
                .doesNotContain(id)
                .isNotEmpty();
        assertThat(byId(id).enabled()).isFalse();
    }

    @Test
    void the_own_password_changes_with_the_old_one_and_a_long_enough_new_one() {
        days.actors().ensure(new NewAccount("tk.matkhau", "Mật khẩu", Set.of(Role.HR), FIRST));
        String before = hash("tk.matkhau");

        assertThat(days.as("tk.matkhau", () -> accounts.changeOwnPassword("sai-mat-khau", "mat-khau-moi-dai")))
                .isEqualTo(PasswordOutcome.WRONG_CURRENT);
        assertThat(days.as("tk.matkhau", () -> accounts.changeOwnPassword(FIRST, "ngan")))
                .isEqualTo(PasswordOutcome.TOO_SHORT);
        assertThat(hash("tk.matkhau")).isEqualTo(before);
        assertThat(days.as("tk.matkhau", () -> accounts.changeOwnPassword(FIRST, "mat-khau-moi-dai")))
                .isEqualTo(PasswordOutcome.CHANGED);
        assertThat(hash("tk.matkhau")).isNotEqualTo(before);
    }

    @Test
    void a_reset_password_is_never_in_the_trail_nor_in_the_words_of_an_account() {
        AccountId id = days.account("tk.quen", "Hay quên", Role.HR);
        String secret = "bi-mat-khong-lo-ra";
        admin(() -> {
            accounts.resetPassword(id, secret);
            return true;
        });

        assertThat(jdbc.sql("select concat_ws(' ', kind, subject, before_value, after_value, reason) from audit_trail")
                        .query(String.class)
                        .list())
                .anyMatch(line -> line.contains("ACCOUNT_PASSWORD_RESET"))
                .noneMatch(line -> line.contains(secret) || line.contains("$2a$"));
        assertThat(new NewAccount("tk.in", "In ra", Set.of(Role.HR), secret).toString())
                .doesNotContain(secret);
        assertThat(hash("tk.quen")).doesNotContain(secret);
    }

    private String hash(String username) {
        return jdbc.sql("select password_hash from account where username = ?")
                .param(username)
                .query(String.class)
                .single();
    }

    private Account byId(AccountId id) {
        return admin(accounts::all).stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static NewAccount account(String username, Role... roles) {
        return new NewAccount(username, "Tên " + username, Set.of(roles), FIRST);
    }

    private <T> T admin(Supplier<T> act) {
        return days.as(InterviewDays.ADMIN, act);
    }
}
