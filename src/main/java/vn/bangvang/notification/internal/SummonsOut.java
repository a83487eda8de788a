package vn.bangvang.notification.internal;

import org.springframework.stereotype.Component;
import vn.bangvang.outbox.Outbox;
import vn.bangvang.round.RoundId;
import vn.bangvang.venue.SummonsSent;

/** Tells the rooms whether summons went out by mail. */
@Component
class SummonsOut implements SummonsSent {

    private final Outbox outbox;

    SummonsOut(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public boolean summoned(RoundId round, int stage) {
        return !outbox.keys(Summoning.prefix(round, stage)).isEmpty();
    }
}
