package vn.bangvang.site.internal;

import io.netty.channel.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.bangvang.publication.ReleasedVersion;

/**
 * Those who ask on one event loop share readings of what is released; each reading begins after all who share it have asked.
 * Used by the thread of that loop only.
 */
final class GatheredLookUps {

    /** From one reading to the next: thousands who ask at once do not keep the database from those who mark. */
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private final EventLoop loop;
    private final Supplier<List<ReleasedVersion>> reading;
    private final Executor reader;
    private final Courtesy courtesy;
    private List<Waiting> gathering = new ArrayList<>();
    private boolean underWay;
    private long lastRead = System.nanoTime() - PAUSE;

    /** Somebody who waits for a reading. */
    interface Waiting {

        void proceed(List<ReleasedVersion> released);

        void failed(Throwable accident);
    }

    GatheredLookUps(EventLoop loop, Supplier<List<ReleasedVersion>> reading, Executor reader, Courtesy courtesy) {
        this.loop = loop;
        this.reading = reading;
        this.reader = reader;
        this.courtesy = courtesy;
    }

    /** Before whatever else is done on this loop. */
    void letOthersPass() {
        courtesy.letOthersPass();
    }

    void add(Waiting one) {
        courtesy.letOthersPass();
        gathering.add(one);
        if (!underWay) {
            underWay = true;
            // After all that has arrived already: they can share it.
            readSoon();
        }
    }

    private void readSoon() {
        long wait = lastRead + PAUSE - System.nanoTime();
        loop.schedule(this::read, Math.max(0, wait), TimeUnit.NANOSECONDS);
    }

    private void read() {
        courtesy.letOthersPass();
        lastRead = System.nanoTime();
        List<Waiting> these = gathering;
        gathering = new ArrayList<>();
        reader.execute(() -> {
            try {
                List<ReleasedVersion> released = reading.get();
                loop.execute(() -> end(these, one -> one.proceed(released)));
            } catch (RuntimeException accident) {
                loop.execute(() -> end(these, one -> one.failed(accident)));
            }
        });
    }

    private void end(List<Waiting> these, Consumer<Waiting> how) {
        for (Waiting one : these) {
            courtesy.letOthersPass();
            try {
                how.accept(one);
            } catch (RuntimeException accident) {
                // One accident is nobody else's.
                one.failed(accident);
            }
        }
        underWay = false;
        if (!gathering.isEmpty()) {
            underWay = true;
            readSoon();
        }
    }
}
