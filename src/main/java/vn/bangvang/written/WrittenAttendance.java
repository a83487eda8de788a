package vn.bangvang.written;

/** Whether a candidate wrote the paper; these are states and never zeros. */
public enum WrittenAttendance {
    EXPECTED,
    PRESENT,
    ABSENT,
    WITHDRAWN,
    SUSPENDED,
    /** The result of the paper was cancelled for what the candidate did. */
    CANCELLED;

    /** Whether nobody is put into this state without a reason. */
    public boolean needsReason() {
        return this == SUSPENDED || this == CANCELLED;
    }

    /** Whether a paper that was handed in still counts. */
    public boolean counts() {
        return this == PRESENT;
    }
}
