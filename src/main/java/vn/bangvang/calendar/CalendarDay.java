package vn.bangvang.calendar;

import java.time.LocalDate;

/**
 * A day that is not what its weekday says.
 *
 * @param document number of the document that says so; empty while none was recorded, which screens show
 */
public record CalendarDay(LocalDate date, Kind kind, String name, String document) {

    /** What the day is. */
    public enum Kind {
        HOLIDAY,
        COMPENSATORY_DAY_OFF,
        /** A Saturday or Sunday on which offices work, to make up for another day. */
        WORKING_DAY
    }

    public CalendarDay {
        name = name.strip();
        document = document.strip();
        if (name.isEmpty() || name.length() > 120) {
            throw new IllegalArgumentException("name");
        }
        if (document.length() > 60) {
            throw new IllegalArgumentException("document");
        }
    }
}
