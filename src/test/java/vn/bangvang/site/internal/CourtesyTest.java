package vn.bangvang.site.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CourtesyTest {

    private long now = Duration.ofDays(1).toNanos();
    private long workEnds = now;
    private final Courtesy courtesy = new Courtesy(
            () -> now < workEnds, () -> now, () -> now += Duration.ofMillis(1).toNanos());

    @Test
    void nobody_stands_still_for_nothing() {
        assertThat(halted()).isZero();
    }

    @Test
    void short_work_is_let_pass_to_its_end() {
        marksFor(8);
        assertThat(halted()).isEqualTo(8);
        marksFor(8);
        assertThat(halted()).as("and so is the next").isEqualTo(8);
    }

    @Test
    void whoever_has_waited_long_goes_on_for_a_while_whoever_comes() {
        marksFor(1_000);
        assertThat(halted()).isEqualTo(60);
        now += Duration.ofMillis(9).toNanos();
        assertThat(halted()).isZero();
        now += Duration.ofMillis(1).toNanos();
        assertThat(halted()).isEqualTo(60);
    }

    private void marksFor(int milliseconds) {
        workEnds = now + Duration.ofMillis(milliseconds).toNanos();
    }

    private long halted() {
        long before = now;
        courtesy.letOthersPass();
        return Duration.ofNanos(now - before).toMillis();
    }
}
