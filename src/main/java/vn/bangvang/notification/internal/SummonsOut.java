package vn.bangvang.notification.internal;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bangvang.outbox.Outbox;
import vn.bangvang.round.RoundId;
import vn.bangvang.venue.SummonsSent;

/** Tells the rooms since when summons went out by mail. */
@Component
class SummonsOut implements SummonsSent {

    private final Outbox outbox;

    SummonsOut(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Optional<Instant> firstSummoned(RoundId round, int stage) {
        return outbox.since(Summoning.prefix(round, stage));
    }
}
