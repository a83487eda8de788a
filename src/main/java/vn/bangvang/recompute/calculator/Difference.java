package vn.bangvang.recompute.calculator;

/**
 * One thing on which result and recalculation disagree, or a raw datum that the rules do not allow.
 *
 * @param subject a candidate's number or a post's code
 */
public record Difference(String subject, Kind kind, String stated, String recomputed) {

    /** On what they disagree. */
    public enum Kind {
        MARK,
        BONUS,
        TOTAL,
        RANK,
        RESULT,
        POST,
        REASON,
        MISSING_CANDIDATE,
        EXTRA_CANDIDATE,
        OVER_QUOTA,
        SHEET_TOTAL,
        MARK_OUT_OF_RANGE,
        TOO_FEW_EXAMINERS,
        DECISION_NOT_CALLED_FOR,
        CORRECTION_OF_ANOTHER_MARK,
        ANSWERS_WITHOUT_KEY,
        CORRECT_ANSWERS
    }
}
