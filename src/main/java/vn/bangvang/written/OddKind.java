package vn.bangvang.written;

/** What is odd about a paper. */
public enum OddKind {
    WRONG_SHEET,
    TWO_HANDWRITINGS,
    SEVERAL_INKS,
    MARKED_PAPER
}
