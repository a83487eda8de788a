package vn.bangvang.site.kit;

import java.time.Clock;

/**
 * How often something may be tried: plenty from one address, behind which a whole school may sit, and little for one number
 * or link. What nobody has is counted like anything else.
 */
public final class Attempts {

    private static final int LONGEST = 100;

    private final Clock clock;
    private final Buckets addresses;
    private final Buckets subjects;

    public Attempts(Clock clock, Buckets addresses, Buckets subjects) {
        this.clock = clock;
        this.addresses = addresses;
        this.subjects = subjects;
    }

    /** Whether one more attempt may come from that address for that number or link; it is counted for both. */
    public boolean allows(String address, String whose) {
        boolean ofAddress = allows(address);
        boolean ofSubject = subjects.take(whose.substring(0, Math.min(whose.length(), LONGEST)), clock.millis());
        return ofAddress && ofSubject;
    }

    /** For what tells nothing about a person, or is counted by person elsewhere. */
    public boolean allows(String address) {
        return addresses.take(Buckets.network(address), clock.millis());
    }
}
