package vn.bangvang.conduct;

/** Who signed the record of a violation beside the recorder. */
public enum SignedBy {
    /** The candidate. */
    CANDIDATE,
    /** The candidate refused: the two nearest candidates signed. */
    WITNESSES,
    /** They refused too, and the record says so. */
    NOBODY
}
