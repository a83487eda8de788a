package vn.bangvang.site.internal;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.site.AddressLimit;
import vn.bangvang.site.kit.Buckets;

/**
 * How often may be looked up: plenty from one address, behind which a whole school may sit, and little for one number, whose
 * date of birth somebody may be guessing. A number that nobody has is counted like any other.
 */
@Component
class LookUpLimit implements AddressLimit {

    private static final int LONGEST = 40;

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
        boolean ofAddress = addresses.take(Buckets.network(address), now);
        boolean ofNumber = numbers.take(slug + " " + number.substring(0, Math.min(number.length(), LONGEST)), now);
        return ofAddress && ofNumber;
    }

    @Override
    public boolean allows(String address) {
        return addresses.take(Buckets.network(address), clock.millis());
    }
}
