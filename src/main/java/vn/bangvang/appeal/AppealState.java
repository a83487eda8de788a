package vn.bangvang.appeal;

/** How an appeal stands. */
public enum AppealState {
    RECEIVED,
    WITHDRAWN,
    REMARKING,
    SUBMITTED,
    APPROVED,
    REJECTED
}
