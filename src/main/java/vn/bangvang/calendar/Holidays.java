package vn.bangvang.calendar;

import java.time.LocalDate;
import java.util.List;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door to the table of holidays, days off in their place, and Saturdays worked to make up. */
@Door
public interface Holidays {

    /** How a change of the table ended. */
    sealed interface HolidayOutcome {
        record Done() implements HolidayOutcome {}

        record DateTaken(LocalDate date, String name) implements HolidayOutcome {}

        /** Somebody else has removed or moved the day meanwhile. */
        record DayGone(LocalDate date) implements HolidayOutcome {}

        /** Only a Saturday or Sunday can be worked to make up. */
        record WorksAnyway(LocalDate date) implements HolidayOutcome {}

        /** A day off in place of another cannot be one on which nobody works anyway. */
        record OffAnyway(LocalDate date) implements HolidayOutcome {}
    }

    /** A year as it is recorded, by date, and whether Tết is among it. */
    record Year(int year, List<CalendarDay> days, boolean tetRecorded) {

        public Year {
            days = List.copyOf(days);
        }
    }

    /** One year; a year for which nothing was recorded is empty. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    Year year(int year);

    /** Adds a day. */
    @Allowed({Role.HR})
    HolidayOutcome add(CalendarDay day);

    /** Replaces what is recorded for a date, the date itself too. */
    @Allowed({Role.HR})
    HolidayOutcome change(LocalDate date, CalendarDay day);

    /** Takes a day out of the table. */
    @Allowed({Role.HR})
    HolidayOutcome remove(LocalDate date);
}
