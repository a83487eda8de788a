package vn.bangvang.regulation;

/** Which mark of a written paper counts once it was marked again on an appeal. */
public enum AppealPolicy {
    /** The mark of the re-marking, higher or lower. */
    NEW,
    /** The higher of the two. */
    HIGHER,
    /** The mean of the two, rounded once like an official mark. */
    AVERAGE,
    /** The council decides on a mark with a record. */
    BOARD
}
