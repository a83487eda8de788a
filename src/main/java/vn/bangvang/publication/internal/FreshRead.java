package vn.bangvang.publication.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One reading for all who ask at the same time. Whoever asks gets the outcome of a reading that began after the question, so
 * nothing is older than the question; thousands at once cost two readings and no cache can go stale.
 */
final class FreshRead<T> {

    private final Supplier<T> reading;
    private final ReentrantLock oneReads = new ReentrantLock();
    private @Nullable CompletableFuture<T> gathering;

    FreshRead(Supplier<T> reading) {
        this.reading = reading;
    }

    T get() {
        CompletableFuture<T> mine;
        boolean leads = false;
        synchronized (this) {
            if (gathering == null) {
                gathering = new CompletableFuture<>();
                leads = true;
            }
            mine = gathering;
        }
        if (leads) {
            lead(mine);
        }
        return mine.join();
    }

    private void lead(CompletableFuture<T> mine) {
        oneReads.lock();
        try {
            synchronized (this) {
                // Whoever comes from now on may not share this reading: it may miss what was written before their
                // question.
                gathering = null;
            }
            mine.complete(reading.get());
        } catch (RuntimeException | Error failed) {
            mine.completeExceptionally(failed);
        } finally {
            oneReads.unlock();
        }
    }
}
