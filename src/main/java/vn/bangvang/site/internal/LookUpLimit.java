package vn.bangvang.site.internal;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.site.AddressLimit;
import vn.bangvang.site.kit.Attempts;
import vn.bangvang.site.kit.Buckets;

/**
 * How often may be looked up: plenty from one address, behind which a whole school may sit, and little for one number, whose
 * date of birth somebody may be guessing. A number that nobody has is counted like any other.
 */
@Component
class LookUpLimit implements AddressLimit {

    private final Attempts attempts;

    LookUpLimit(
            Clock clock,
            @Value("${bangvang.public.address-burst:300}") int addressBurst,
            @Value("${bangvang.public.address-refill:200ms}") Duration addressRefill,
            @Value("${bangvang.public.number-burst:12}") int numberBurst,
            @Value("${bangvang.public.number-refill:60s}") Duration numberRefill) {
        this.attempts =
                new Attempts(clock, new Buckets(addressBurst, addressRefill), new Buckets(numberBurst, numberRefill));
    }

    boolean allows(String address, String slug, String number) {
        return attempts.allows(address, slug + " " + number);
    }

    @Override
    public boolean allows(String address) {
        return attempts.allows(address);
    }
}
