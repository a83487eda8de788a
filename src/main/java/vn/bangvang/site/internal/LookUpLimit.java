package vn.bangvang.site.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.site.AddressLimit;

/**
 * How often may be looked up: plenty from one address, behind which a whole school may sit, and little for one number, whose
 * date of birth somebody may be guessing. A number that nobody has is counted like any other.
 */
@Component
class LookUpLimit implements AddressLimit {

    private static final int REMEMBERED = 100_000;
    private static final int LONGEST = 40;
    private static final int NETWORK_BYTES = 8;

    private final Clock clock;
    private final Buckets addresses;
    private final Buckets numbers;

    LookUpLimit(
            Clock clock,
            @Value("${bangvang.public.address-burst:300}") int addressBurst,
            @Value("${bangvang.public.address-refill:200ms}") Duration addressRefill,
            @Value("${bangvang.public.number-burst:12}") int numberBurst,
            @Value("${bangvang.public.number-refill:60s}") Duration numberRefill) {
        this.clock = clock;
        this.addresses = new Buckets(addressBurst, addressRefill);
        this.numbers = new Buckets(numberBurst, numberRefill);
    }

    boolean allows(String address, String slug, String number) {
        long now = clock.millis();
        boolean ofAddress = addresses.take(network(address), now);
        boolean ofNumber = numbers.take(slug + " " + number.substring(0, Math.min(number.length(), LONGEST)), now);
        return ofAddress && ofNumber;
    }

    @Override
    public boolean allows(String address) {
        return addresses.take(network(address), clock.millis());
    }

    /** One household or school of IPv6 is a network of 64 bits. */
    static String network(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address
                    ? Arrays.toString(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }

    /** Token buckets that each hold only one number: the moment at which the bucket will be full again. */
    private static final class Buckets {

        private final long refill;
        private final long capacity;
        private final Cache<String, AtomicLong> fullAt;

        Buckets(int burst, Duration refill) {
            this.refill = refill.toMillis();
            this.capacity = this.refill * burst;
            this.fullAt = Caffeine.newBuilder()
                    .maximumSize(REMEMBERED)
                    .expireAfterAccess(Duration.ofMillis(Math.max(1, capacity)))
                    .build();
        }

        boolean take(String key, long now) {
            var taken = new AtomicBoolean();
            fullAt.get(key, none -> new AtomicLong(now)).updateAndGet(full -> {
                long next = Math.max(full, now) + refill;
                boolean fits = next - now <= capacity;
                taken.set(fits);
                return fits ? next : full;
            });
            return taken.get();
        }
    }
}
