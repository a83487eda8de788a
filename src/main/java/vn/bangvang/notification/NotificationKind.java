package vn.bangvang.notification;

/** What candidates are told by mail; none of it ever holds a mark, a rank or a result. */
public enum NotificationKind {
    /** When and where to sit the exam. */
    SUMMONS,
    /** That hour, room, seat or board are no longer what the summons said. */
    SUMMONS_CHANGE,
    /** That the result is published, and where to look it up. */
    RESULT,
    /** That an appeal is answered. */
    APPEAL_ANSWER
}
