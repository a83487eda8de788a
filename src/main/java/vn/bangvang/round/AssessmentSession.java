package vn.bangvang.round;

import java.math.BigDecimal;

/**
 * What the plan of a quarterly assessment fixes, since the law leaves it to the plan.
 *
 * @param quarter 1 to 4
 * @param passMark in points of the scale
 * @param advisory whether the session is an internal assessment without legal effect
 * @param supplementDocument number of the document by which the authority holds a further session in the same quarter; empty
 *     for the session of the quarter
 */
public record AssessmentSession(
        int year, int quarter, BigDecimal scale, BigDecimal passMark, boolean advisory, String supplementDocument) {

    public AssessmentSession {
        if (year < 2020 || year > 2100) {
            throw new IllegalArgumentException("year");
        }
        if (quarter < 1 || quarter > 4) {
            throw new IllegalArgumentException("quarter");
        }
        if (scale.signum() <= 0 || scale.compareTo(BigDecimal.valueOf(1000)) > 0) {
            throw new IllegalArgumentException("scale");
        }
        if (passMark.signum() <= 0 || passMark.compareTo(scale) > 0) {
            throw new IllegalArgumentException("passMark");
        }
        scale = scale.setScale(2);
        passMark = passMark.setScale(2);
        supplementDocument = supplementDocument.strip();
        if (supplementDocument.length() > 60) {
            throw new IllegalArgumentException("supplementDocument");
        }
    }

    /** The session of the quarter itself. */
    public AssessmentSession(int year, int quarter, BigDecimal scale, BigDecimal passMark, boolean advisory) {
        this(year, quarter, scale, passMark, advisory, "");
    }
}
