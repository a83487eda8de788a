package vn.bangvang.venue;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * When people are in a room; hours are whole minutes.
 *
 * @param call when they have to be there
 * @param end when it is expected to end
 */
public record Hours(LocalDate date, LocalTime call, LocalTime start, LocalTime end) {

    public Hours {
        call = call.truncatedTo(ChronoUnit.MINUTES);
        start = start.truncatedTo(ChronoUnit.MINUTES);
        end = end.truncatedTo(ChronoUnit.MINUTES);
        if (call.isAfter(start) || !start.isBefore(end)) {
            throw new IllegalArgumentException("hours");
        }
    }

    /** Whether nobody can keep both, since one calls before the other ends. */
    public boolean clashWith(Hours other) {
        return date.equals(other.date) && call.isBefore(other.end) && other.call.isBefore(end);
    }
}
