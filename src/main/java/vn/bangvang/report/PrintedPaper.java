package vn.bangvang.report;

/** The papers that a round as a whole has. */
public enum PrintedPaper {
    /** The posts and their quotas, for everyone. */
    ANNOUNCEMENT,
    /** Who may sit the exam, by post. */
    ELIGIBLE,
    /** Who may not, with the reason; for the office only. */
    NOT_ELIGIBLE,
    /** One list for the door of each board, in the drawn order. */
    DOOR_LISTS,
    /** One notice for each candidate, from the confirmed ranking. */
    RESULT_NOTICES,
    /** The decision that recognises the result, with those selected. */
    DECISION
}
