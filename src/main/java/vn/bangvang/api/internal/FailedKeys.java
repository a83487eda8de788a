package vn.bangvang.api.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Counts wrong keys by network and minute. A right key is never held up by the wrong ones of its neighbours. */
@Component
class FailedKeys {

    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int REMEMBERED = 100_000;
    private static final int NETWORK_BYTES = 8;

    private final int most;
    private final Cache<String, AtomicInteger> failures = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(WINDOW)
            .build();

    FailedKeys(@Value("${bangvang.api.wrong-keys}") int most) {
        this.most = most;
    }

    /** Counts a failure, and says whether there were too many. */
    boolean tooMany(String address) {
        return failures.get(network(address), none -> new AtomicInteger()).incrementAndGet() > most;
    }

    /** One household of IPv6 is a network of 64 bits. */
    private static String network(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? Arrays.toString(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }
}
