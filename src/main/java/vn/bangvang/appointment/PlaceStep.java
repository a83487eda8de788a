package vn.bangvang.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.security.AccountId;

/**
 * What somebody recorded about a winner or a called candidate; nothing of it is ever changed.
 *
 * @param on the day on which it happened
 * @param document number of the document that it rests on; may be empty
 * @param reason code of the reason of the law, or a reason in words; may be empty
 * @param note a further document: that of an extension, of the days, or of the decision on a tie; may be empty
 * @param insteadOf in whose place a candidate is called
 */
public record PlaceStep(
        PlaceId place,
        Kind kind,
        LocalDate on,
        String document,
        String reason,
        String note,
        Optional<CandidateId> insteadOf,
        AccountId by,
        String byName,
        Instant at) {

    /** What is recorded. */
    public enum Kind {
        DOSSIER_COMPLETE,
        DECISION_ISSUED,
        DECISION_RECEIVED,
        TOOK_UP,
        STRIKE_OFF_ASKED,
        STRIKE_OFF_REFUSED,
        STRUCK_OFF,
        CANCELLATION_NOTICED,
        CALL_ASKED,
        CALL_REFUSED,
        CALLED,
        ACCEPTED,
        DECLINED
    }

    public PlaceStep {
        if (document.length() > 60 || reason.length() > 500 || note.length() > 500) {
            throw new IllegalArgumentException("too long for " + kind);
        }
        if (insteadOf.isPresent() != (kind == Kind.CALL_ASKED)) {
            throw new IllegalArgumentException("insteadOf");
        }
    }
}
