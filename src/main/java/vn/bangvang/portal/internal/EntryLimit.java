package vn.bangvang.portal.internal;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.site.kit.Attempts;
import vn.bangvang.site.kit.Buckets;

/**
 * How often somebody may try to get in: plenty from one address, behind which a whole school may sit, and little for one
 * number or link. What nobody has is counted like anything else.
 */
@Component
class EntryLimit {

    private final Attempts attempts;

    EntryLimit(
            Clock clock,
            @Value("${bangvang.selfservice.address-burst:120}") int addressBurst,
            @Value("${bangvang.selfservice.address-refill:1s}") Duration addressRefill,
            @Value("${bangvang.selfservice.number-burst:8}") int numberBurst,
            @Value("${bangvang.selfservice.number-refill:10m}") Duration numberRefill) {
        this.attempts =
                new Attempts(clock, new Buckets(addressBurst, addressRefill), new Buckets(numberBurst, numberRefill));
    }

    boolean allows(String address, String whose) {
        return attempts.allows(address, whose);
    }

    /** Where the number of attempts is counted elsewhere. */
    boolean allows(String address) {
        return attempts.allows(address);
    }
}
