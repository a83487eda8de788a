package vn.bangvang.notification;

import java.util.List;
import java.util.Optional;
import vn.bangvang.outbox.OutboxState;

/**
 * What sending would do now, and what became of what was sent.
 *
 * @param obstacle why nothing can be sent now
 * @param due who will get a message, by number
 * @param told how many were told already
 * @param unreachable who has no usable address and was not told, by number
 * @param digest of every message that is due with its address and text; what is sent is what was seen
 * @param failures the messages of this kind that did not arrive for all we know
 * @param server whether a mail server is set; without one messages wait
 */
public record SendingPlan(
        NotificationKind kind,
        Optional<NotYetReason> obstacle,
        List<Recipient> due,
        int told,
        List<Recipient> unreachable,
        String digest,
        OutboxState state,
        List<Failure> failures,
        boolean server) {

    public SendingPlan {
        due = List.copyOf(due);
        unreachable = List.copyOf(unreachable);
        failures = List.copyOf(failures);
    }
}
