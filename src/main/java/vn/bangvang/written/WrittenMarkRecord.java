package vn.bangvang.written;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One version of a candidate's written mark with the record that made it.
 *
 * @param cause what made this version: the joining of the codes, an approved correction, or a re-marking
 * @param spread of the two first marks, in points
 * @param recordText minutes, decision or reason; empty for a mean
 */
public record WrittenMarkRecord(
        int version,
        BigDecimal mark,
        WrittenSettlement settlement,
        Cause cause,
        BigDecimal spread,
        String recordText,
        String settledBy,
        Instant settledAt) {

    /** What made a version. */
    public enum Cause {
        JOINED,
        CORRECTED,
        /** The paper was marked again on an appeal. */
        REMARKED
    }
}
