package vn.bangvang;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;

/** The clock of the tests: the machine's, until a test stops it. */
@Primary
public final class TestClock extends Clock {

    private final Clock machine = Clock.systemUTC();
    private volatile @Nullable Instant stopped;

    /** Stands still at that moment until {@link #run}. */
    public void stopAt(Instant moment) {
        stopped = moment;
    }

    public void run() {
        stopped = null;
    }

    @Override
    public Instant instant() {
        Instant moment = stopped;
        return moment == null ? machine.instant() : moment;
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
