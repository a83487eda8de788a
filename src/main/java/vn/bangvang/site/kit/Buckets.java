package vn.bangvang.site.kit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Token buckets that each hold only one number: the moment at which the bucket will be full again. */
public final class Buckets {

    private static final int REMEMBERED = 100_000;
    private static final int NETWORK_BYTES = 8;

    private final long refill;
    private final long capacity;
    private final Cache<String, AtomicLong> fullAt;

    public Buckets(int burst, Duration refill) {
        this.refill = refill.toMillis();
        this.capacity = this.refill * burst;
        this.fullAt = Caffeine.newBuilder()
                .executor(Runnable::run)
                .maximumSize(REMEMBERED)
                .expireAfterAccess(Duration.ofMillis(Math.max(1, capacity)))
                .build();
    }

    /**
     * Takes one from the bucket of that key, if one is left.
     *
     * @param now in milliseconds
     */
    public boolean take(String key, long now) {
        var taken = new AtomicBoolean();
        fullAt.get(key, none -> new AtomicLong(now)).updateAndGet(full -> {
            // Never so far ahead unless the clock was put back, and then nobody may wait for it to catch up.
            long from = full > now + capacity ? now : Math.max(full, now);
            long next = from + refill;
            boolean fits = next - now <= capacity;
            taken.set(fits);
            return fits ? next : full;
        });
        return taken.get();
    }

    /** One household or school of IPv6 is a network of 64 bits. */
    public static String network(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? Arrays.toString(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }
}
