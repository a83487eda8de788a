package vn.bangvang.scoring;

/** Whether a candidate came; these are states and never zeros. */
public enum Attendance {
    EXPECTED,
    PRESENT,
    ABSENT,
    WITHDRAWN,
    SUSPENDED
}
