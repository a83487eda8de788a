package vn.bangvang.written;

/** What the head decides about an odd paper. */
public enum OddVerdict {
    /** It is marked like any other. */
    COUNTS,
    /** It gets no points. */
    ZERO
}
