package vn.bangvang.appeal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.bangvang.security.AccountId;

/**
 * What one person did about an appeal.
 *
 * @param note reason or number of the record; may be empty
 * @param result once it is with the chair
 */
public record AppealStep(
        Kind kind,
        AccountId by,
        String byName,
        Instant at,
        String note,
        @Nullable AppealResult result) {

    /** What was done. */
    public enum Kind {
        /** The candidate took it back. */
        WITHDRAWN,
        /** The paper went into a bundle that is marked again, or the sheet to somebody who reads it again. */
        REMARKING,
        /** The result went to the chair. */
        SUBMITTED,
        APPROVED,
        REJECTED
    }
}
