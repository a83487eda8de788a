package vn.bangvang.regulation;

/** The keys by which the law breaks a tie at the last slot; behind the last stands a human decision. */
public enum TieBreakKey {
    ROUND2_SCORE,
    WRITTEN_SCORE,
    ENTRY_QUALITY_EXEMPT,
    ENTRY_QUALITY_SCORE,
    ROUND1_CORRECT
}
