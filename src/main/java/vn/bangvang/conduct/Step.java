package vn.bangvang.conduct;

import java.time.Instant;
import vn.bangvang.security.AccountId;

/**
 * What somebody did about a recorded violation.
 *
 * @param note the reason, or the number of the document
 */
public record Step(Kind kind, AccountId by, String byName, Instant at, String note) {

    /** The kinds of step. */
    public enum Kind {
        APPROVED,
        REJECTED,
        ANNULMENT_ASKED,
        ANNULMENT_REFUSED,
        ANNULLED,
        EMPLOYER_NOTIFIED
    }
}
