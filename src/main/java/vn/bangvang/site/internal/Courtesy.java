package vn.bangvang.site.internal;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Lets those who mark pass: a thread that answers look-ups stands still while their short work is under way, but never for
 * long, and after a long halt it goes on for a while whoever comes. Used by one thread only.
 */
final class Courtesy {

    private static final long LONGEST_HALT = Duration.ofMillis(60).toNanos();
    private static final long OWED_AFTER_IT = Duration.ofMillis(10).toNanos();

    /** Seldom: each glance wakes a processor that somebody else's answer may be about to need. */
    private static final long GLANCE = Duration.ofMillis(1).toNanos();

    private final BooleanSupplier others;
    private final LongSupplier nanoTime;
    private final Runnable standStill;
    private long goesOnUntil;

    Courtesy(BooleanSupplier others) {
        this(others, System::nanoTime, () -> LockSupport.parkNanos(GLANCE));
    }

    Courtesy(BooleanSupplier others, LongSupplier nanoTime, Runnable standStill) {
        this.others = others;
        this.nanoTime = nanoTime;
        this.standStill = standStill;
        this.goesOnUntil = nanoTime.getAsLong();
    }

    void letOthersPass() {
        if (!others.getAsBoolean()) {
            return;
        }
        long from = nanoTime.getAsLong();
        if (from - goesOnUntil < 0) {
            return;
        }
        while (others.getAsBoolean()) {
            if (nanoTime.getAsLong() - from >= LONGEST_HALT) {
                goesOnUntil = nanoTime.getAsLong() + OWED_AFTER_IT;
                return;
            }
            standStill.run();
        }
    }
}
