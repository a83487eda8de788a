package vn.bangvang.scoring;

/** How far an examiner's own sheet is. */
public enum SheetState {
    NOT_STARTED,
    IN_PROGRESS,
    SIGNED
}
