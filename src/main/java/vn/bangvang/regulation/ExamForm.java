package vn.bangvang.regulation;

/** How the specialised exam is held. */
public enum ExamForm {
    INTERVIEW,
    WRITTEN,
    COMBINED,
    ORAL,
    PRACTICAL
}
