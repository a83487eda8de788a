package vn.bangvang.regulation;

/** Which mark counts once a written paper was marked again, or a sheet of stage 1 read again, on an appeal. */
public enum AppealPolicy {
    /** The new one, higher or lower. */
    NEW,
    /** The higher of the two. */
    HIGHER,
    /** The mean of the two, rounded once like an official mark; of two sheets the council names one. */
    AVERAGE,
    /** The council decides with a record: on a mark, or on one of the two sheets. */
    BOARD
}
