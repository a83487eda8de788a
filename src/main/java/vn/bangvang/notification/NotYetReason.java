package vn.bangvang.notification;

/** Why a kind of message cannot be sent now. */
public enum NotYetReason {
    NO_NUMBERS,
    /** Somebody who goes before a board is allotted to none. */
    NO_BOARDS,
    /** The timeline has no planned day for the exam. */
    NO_DAY,
    DAY_PASSED,
    EXAM_OVER,
    NOT_RELEASED,
    NO_ANSWERS
}
