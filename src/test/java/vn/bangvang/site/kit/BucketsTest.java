package vn.bangvang.site.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BucketsTest {

    private static final long MORNING = 1_000_000;

    private final Buckets buckets = new Buckets(3, Duration.ofSeconds(1));

    @Test
    void a_bucket_gives_its_burst_and_then_one_for_each_time_of_refilling() {
        assertThat(take(MORNING)).isTrue();
        assertThat(take(MORNING)).isTrue();
        assertThat(take(MORNING)).isTrue();
        assertThat(take(MORNING)).isFalse();
        assertThat(take(MORNING + 999)).isFalse();
        assertThat(take(MORNING + 1000)).isTrue();
        assertThat(take(MORNING + 1000)).isFalse();
        assertThat(buckets.take("another", MORNING + 1000)).isTrue();
    }

    @Test
    void a_clock_that_is_put_back_locks_nobody_out_and_gives_no_more_than_the_burst() {
        for (int i = 0; i < 3; i++) {
            take(MORNING);
        }
        long before = MORNING - Duration.ofDays(1).toMillis();

        assertThat(take(before)).isTrue();
        assertThat(take(before)).isTrue();
        assertThat(take(before)).isTrue();
        assertThat(take(before)).isFalse();
        assertThat(take(before + 1000)).isTrue();
    }

    @Test
    void a_household_of_ipv6_is_one_network_and_an_address_of_ipv4_is_itself() {
        assertThat(Buckets.network("2001:db8:7:7::1")).isEqualTo(Buckets.network("2001:db8:7:7:9::2"));
        assertThat(Buckets.network("2001:db8:7:7::1")).isNotEqualTo(Buckets.network("2001:db8:7:8::1"));
        assertThat(Buckets.network("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(Buckets.network("no address")).isEqualTo("no address");
    }

    private boolean take(long now) {
        return buckets.take("one", now);
    }
}
