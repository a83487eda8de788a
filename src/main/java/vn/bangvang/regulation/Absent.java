package vn.bangvang.regulation;

/** Why a parameter has no value: the instrument knows no such rule, or its text was not seen. */
public enum Absent {
    NONE,
    UNKNOWN
}
