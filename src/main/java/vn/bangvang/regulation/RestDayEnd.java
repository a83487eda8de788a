package vn.bangvang.regulation;

/** What becomes of a limit in days whose last day is a day of rest. */
public enum RestDayEnd {
    STAYS,
    NEXT_WORKING_DAY
}
