package vn.bangvang.written;

/** How the mark of a paper came about. */
public enum WrittenSettlement {
    AVERAGED,
    DIALOGUE,
    THIRD_MARK,
    CHAIR,
    ODD_PAPER,
    CORRECTION
}
