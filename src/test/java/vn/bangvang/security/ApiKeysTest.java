package vn.bangvang.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.bangvang.DatabaseTest;
import vn.bangvang.InterviewDays;
import vn.bangvang.TestClock;
import vn.bangvang.security.ApiKeys.KeyOutcome;
import vn.bangvang.security.ApiKeys.RevokeOutcome;

@DatabaseTest
class ApiKeysTest {

    private static final Instant MORNING = Instant.parse("2026-10-05T01:00:00Z");

    @Autowired
    InterviewDays days;

    @Autowired
    ApiKeys keys;

    @Autowired
    KeyHolders holders;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void a_still_morning() {
        days.people();
        clock.stopAt(MORNING);
    }

    @AfterEach
    void time_goes_on() {
        clock.run();
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_key_is_told_once_and_only_its_hash_is_kept() {
        AccountId account = days.account("khoa.mot", "Khóa Một", Role.HR);
        KeyOutcome.Made made = make("khoa.mot", 30);

        assertThat(made.secret()).matches("bv_[A-Za-z0-9_-]{43}");
        assertThat(make("khoa.mot", 30).secret()).isNotEqualTo(made.secret());
        assertThat(made.toString()).doesNotContain(made.secret());
        assertThat(jdbc.sql("select * from api_key where id = ?")
                        .param(made.key().id().value())
                        .query()
                        .singleRow()
                        .values()
                        .toString())
                .doesNotContain(made.secret())
                .doesNotContain(made.secret().substring(3));
        assertThat(jdbc.sql("select concat_ws(' ', kind, subject, after_value) from audit_trail")
                        .query(String.class)
                        .list())
                .contains("API_KEY_MADE account:" + account.value() + " Chương trình")
                .noneMatch(line -> line.contains(made.secret()));
        assertThat(days.as("khoa.mot", keys::own))
                .contains(new ApiKey(
                        made.key().id(), "Chương trình", MORNING, MORNING.plus(Duration.ofDays(30)), null, null));
    }

    @Test
    void whoever_shows_a_key_acts_as_its_account_and_its_use_is_noted() {
        AccountId account = days.account("khoa.dung", "Khóa Dùng", Role.HR);
        KeyOutcome.Made made = make("khoa.dung", 30);

        assertThat(holders.enter(made.secret()))
                .contains(new Actor(account, "khoa.dung", "Khóa Dùng", Set.of(Role.HR)));
        assertThat(days.as("khoa.dung", keys::own))
                .extracting(ApiKey::lastUsedAt)
                .containsExactly(MORNING);
    }

    @ParameterizedTest
    @CsvSource({"365, true", "366, false", "100000, false"})
    void no_key_lives_longer_than_a_year(int wanted, boolean made) {
        days.account("khoa.han", "Khóa Hạn", Role.HR);
        KeyOutcome outcome = days.as("khoa.han", () -> keys.make(new NewApiKey("Dài", wanted)));

        if (made) {
            assertThat(outcome).isInstanceOf(KeyOutcome.Made.class);
        } else {
            assertThat(outcome).isEqualTo(new KeyOutcome.TooLong(365));
        }
    }

    @Test
    void an_expired_a_revoked_and_a_made_up_key_open_nothing() {
        days.account("khoa.het", "Khóa Hết", Role.HR);
        KeyOutcome.Made expiring = make("khoa.het", 1);
        KeyOutcome.Made revoked = make("khoa.het", 30);
        assertThat(days.as("khoa.het", () -> keys.revoke(revoked.key().id()))).isEqualTo(new RevokeOutcome.Revoked());

        clock.stopAt(MORNING.plus(Duration.ofDays(1)).minusMillis(1));
        assertThat(holders.enter(expiring.secret())).isPresent();
        assertThat(holders.enter(revoked.secret())).isEmpty();
        clock.stopAt(MORNING.plus(Duration.ofDays(1)));
        assertThat(holders.enter(expiring.secret())).isEmpty();
        assertThat(holders.enter("bv_" + "A".repeat(43))).isEmpty();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void the_key_of_a_disabled_account_is_dead_at_once() {
        AccountId account = days.account("khoa.nghi", "Khóa Nghỉ", Role.HR);
        KeyOutcome.Made made = make("khoa.nghi", 30);
        assertThat(holders.enter(made.secret())).isPresent();

        days.as(InterviewDays.ADMIN, () -> accounts.setEnabled(account, false));
        assertThat(holders.enter(made.secret())).isEmpty();
    }

    @Test
    void nobody_sees_or_revokes_the_key_of_another() {
        days.account("khoa.toi", "Khóa Tôi", Role.HR);
        days.account("khoa.ban", "Khóa Bạn", Role.HR);
        KeyOutcome.Made mine = make("khoa.toi", 30);

        assertThat(days.as("khoa.ban", () -> keys.revoke(mine.key().id()))).isEqualTo(new RevokeOutcome.NoSuchKey());
        assertThat(days.as("khoa.ban", keys::own)).isEmpty();
        assertThat(holders.enter(mine.secret())).isPresent();
        assertThat(days.as("khoa.toi", () -> keys.revoke(mine.key().id()))).isEqualTo(new RevokeOutcome.Revoked());
        assertThat(days.as("khoa.toi", () -> keys.revoke(mine.key().id()))).isEqualTo(new RevokeOutcome.NoSuchKey());
    }

    @ParameterizedTest
    @CsvSource({"' ', 30", "'Tên', 0", "'Tên', -1"})
    void a_key_needs_a_name_and_a_day_to_live(String name, int wanted) {
        assertThatThrownBy(() -> new NewApiKey(name, wanted)).isInstanceOf(IllegalArgumentException.class);
    }

    private KeyOutcome.Made make(String username, int wanted) {
        return days.expect(username, KeyOutcome.Made.class, () -> keys.make(new NewApiKey("Chương trình", wanted)));
    }
}
