package vn.bangvang.calendar;

/** The calendar as it is recorded now, for modules that compute deadlines; not a door for people. */
public interface WorkingCalendar {

    /** All recorded days. */
    WorkingDays workingDays();
}
