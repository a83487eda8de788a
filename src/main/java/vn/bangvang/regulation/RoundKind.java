package vn.bangvang.regulation;

/** The kinds of round. */
public enum RoundKind {
    COMPETITIVE_EXAM,
    SELECTION,
    INTERVIEW_EXAM,
    QUARTERLY_ASSESSMENT
}
