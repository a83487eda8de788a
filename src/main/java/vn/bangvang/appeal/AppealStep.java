package vn.bangvang.appeal;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.bangvang.security.AccountId;

/**
 * What one person did about an appeal.
 *
 * @param note reason or number of the record; may be empty
 * @param marks once the result is with the chair; none for a test that is counted again
 */
public record AppealStep(
        Kind kind,
        AccountId by,
        String byName,
        Instant at,
        String note,
        @Nullable AppealMarks marks) {

    /** What was done. */
    public enum Kind {
        /** The candidate took it back. */
        WITHDRAWN,
        /** The paper went into a bundle that is marked again. */
        REMARKING,
        /** The result went to the chair. */
        SUBMITTED,
        APPROVED,
        REJECTED
    }

    /** The mark that would count, if there is one. */
    public @Nullable BigDecimal official() {
        return marks == null ? null : marks.official();
    }
}
