package vn.bangvang.regulation;

/** What happens to marks that lie so far apart. */
public enum SpreadAction {
    AVERAGE,
    HEAD_OF_BOARD,
    /** Another marker marks the paper once more; only written papers can be marked again. */
    THIRD_MARK,
    CHAIR
}
