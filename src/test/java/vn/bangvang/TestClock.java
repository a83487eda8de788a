package vn.bangvang;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;

/** The clock of the tests: the machine's, until a test stops it or puts it forward. */
@Primary
public final class TestClock extends Clock {

    private final Clock machine = Clock.systemUTC();
    private volatile @Nullable Instant stopped;
    private volatile Duration ahead = Duration.ZERO;

    /** Stands still at that moment until {@link #run}. */
    public void stopAt(Instant moment) {
        stopped = moment;
    }

    public void run() {
        stopped = null;
    }

    /** Goes on from that moment, and never goes back: what others saw stays in the past. */
    public void putForwardTo(Instant moment) {
        Duration needed = Duration.between(machine.instant(), moment);
        ahead = needed.compareTo(ahead) > 0 ? needed : ahead;
    }

    @Override
    public Instant instant() {
        Instant moment = stopped;
        return moment == null ? machine.instant().plus(ahead) : moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return fixed(instant(), zone);
    }
}
