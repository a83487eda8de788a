package vn.bangvang.api.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.site.kit.Buckets;

/** Counts wrong keys by network and minute. A right key is never held up by the wrong ones of its neighbours. */
@Component
class FailedKeys {

    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int REMEMBERED = 100_000;

    private final int most;
    private final Cache<String, AtomicInteger> failures = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumSize(REMEMBERED)
            .expireAfterWrite(WINDOW)
            .build();

    FailedKeys(@Value("${bangvang.api.wrong-keys}") int most) {
        this.most = most;
    }

    /** Counts a failure, and says whether there were too many. */
    boolean tooMany(String address) {
        return failures.get(Buckets.network(address), none -> new AtomicInteger())
                        .incrementAndGet()
                > most;
    }
}
