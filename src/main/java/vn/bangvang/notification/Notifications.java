package vn.bangvang.notification;

import java.util.Optional;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door to telling candidates by mail: seen first, then sent, to each person once. */
@Door
public interface Notifications {

    /** How sending ended. */
    sealed interface SendOutcome {
        /** They are on their way; what becomes of them the plan tells. */
        record Sent(int messages) implements SendOutcome {}

        /** Somebody, an address or a text has changed since it was previewed. */
        record ChangedSince() implements SendOutcome {}

        record NothingToSend() implements SendOutcome {}

        record NotYet(NotYetReason reason) implements SendOutcome {}
    }

    /** How sending one message again ended. */
    sealed interface AgainOutcome {
        record Again() implements AgainOutcome {}

        /** It waits or is sent: somebody was faster. */
        record NotFailed() implements AgainOutcome {}

        record NoAddress() implements AgainOutcome {}
    }

    /** Whom sending would tell now, whom it cannot reach, and what became of what was sent. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    SendingPlan plan(RoundId round, NotificationKind kind);

    /** The message under that key as it would go out now; empty where there is none. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    Optional<Letter> letter(RoundId round, NotificationKind kind, String key);

    /**
     * Sends what is due, each person one message.
     *
     * @param digest of the plan that was seen
     */
    @Allowed({Role.HR})
    SendOutcome send(RoundId round, NotificationKind kind, String digest);

    /** Sends a message that was refused or is unclear again, to the address that stands in the dossier now. */
    @Allowed({Role.HR})
    AgainOutcome again(RoundId round, NotificationKind kind, String key);
}
