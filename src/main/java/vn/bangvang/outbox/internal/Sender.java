package vn.bangvang.outbox.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Empties the outbox. A message is taken in a committed step before the mail server hears of it, so that whatever kills the
 * sender leaves a message that is never sent a second time by itself.
 */
class Sender {

    private final OutboxTable table;
    private final Courier.Office office;
    private final MailSettings settings;
    private final Clock clock;
    private final String name = UUID.randomUUID().toString();
    private volatile boolean stopping;

    Sender(OutboxTable table, Courier.Office office, MailSettings settings, Clock clock) {
        this.table = table;
        this.office = office;
        this.settings = settings;
        this.clock = clock;
    }

    /** One pass over what is due. */
    void pass() {
        Instant now = clock.instant();
        table.callUnclear(now.minus(settings.unclearAfter()), now);
        try (Courier courier = office.open()) {
            for (long id : table.due(now, settings.batch())) {
                if (stopping) {
                    return;
                }
                Optional<Claimed> claimed = table.claim(id, name, clock.instant());
                if (claimed.isPresent() && !send(claimed.get(), courier)) {
                    return;
                }
            }
        }
    }

    /** Ends a running pass after the message that it is at. */
    void stop() {
        stopping = true;
    }

    /** Returns whether it is worth going on. */
    private boolean send(Claimed claimed, Courier courier) {
        switch (courier.handOver(claimed.message())) {
            case HandOver.Taken() -> table.end(claimed, name, "SENT", "", clock.instant());
            case HandOver.Refused(String reason) -> end(claimed, "REFUSED", reason);
            case HandOver.Unknown(String reason) -> end(claimed, "UNCLEAR", reason);
            case HandOver.Later(String reason) -> later(claimed, reason);
            case HandOver.NoServer(String reason) -> {
                later(claimed, reason);
                return false;
            }
        }
        return true;
    }

    private void later(Claimed claimed, String reason) {
        if (claimed.attempt() >= settings.attempts()) {
            end(claimed, "REFUSED", reason);
        } else {
            table.later(
                    claimed,
                    name,
                    tellable(claimed, reason),
                    clock.instant().plus(settings.pauseAfter(claimed.attempt())));
        }
    }

    private void end(Claimed claimed, String state, String reason) {
        table.end(claimed, name, state, tellable(claimed, reason), clock.instant());
    }

    /** On one line and without the address. */
    private static String tellable(Claimed claimed, String reason) {
        return reason.replace(claimed.message().to().value(), "…")
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
    }
}
