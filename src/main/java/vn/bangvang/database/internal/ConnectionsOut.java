package vn.bangvang.database.internal;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import vn.bangvang.database.ShortWork;

/** Counts the connections that are handed out and remembers when the last one was. */
final class ConnectionsOut implements ShortWork {

    /** What is shorter is somebody's click. */
    private static final long MOMENT = Duration.ofMillis(50).toNanos();

    /** One click borrows several times: who has just given back is likely to come again, and the answer is on its way. */
    private static final long AFTERWARDS = Duration.ofMillis(2).toNanos();

    private static final ScopedValue<Boolean> ASIDE = ScopedValue.newInstance();

    private final AtomicInteger out = new AtomicInteger();
    private final LongSupplier nanoTime;
    private volatile long last;
    private volatile long lastBack;

    ConnectionsOut(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.lastBack = nanoTime.getAsLong() - AFTERWARDS;
    }

    /** A connection is asked for. */
    Held handedOut() {
        if (ASIDE.isBound()) {
            return had -> {};
        }
        last = nanoTime.getAsLong();
        out.incrementAndGet();
        return had -> {
            if (had) {
                lastBack = nanoTime.getAsLong();
            }
            out.decrementAndGet();
        };
    }

    /** A connection that is out until its end, which comes once. */
    interface Held {

        /** @param had whether there was one; who waited for it in vain does not come again at once */
        void over(boolean had);
    }

    @Override
    public <T> T aside(Supplier<T> reading) {
        return ScopedValue.where(ASIDE, true).call(reading::get);
    }

    @Override
    public boolean underWay() {
        long now = nanoTime.getAsLong();
        return out.get() > 0 ? now - last < MOMENT : now - lastBack < AFTERWARDS;
    }
}
