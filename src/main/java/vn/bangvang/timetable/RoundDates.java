package vn.bangvang.timetable;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a round as HR recorded them.
 *
 * @param applicants how many applied; nothing while nobody knows
 * @param round1OnPaper whether round 1 is written on paper, so that it is marked and may be appealed
 */
public record RoundDates(
        Map<Step, LocalDate> planned,
        Map<Step, LocalDate> actual,
        @Nullable Integer applicants,
        boolean round1OnPaper) {

    public static final RoundDates NONE = new RoundDates(Map.of(), Map.of(), null, false);

    public RoundDates {
        planned = Map.copyOf(planned);
        actual = Map.copyOf(actual);
        if (applicants != null && applicants < 0) {
            throw new IllegalArgumentException("applicants");
        }
    }

    /** The same with one date changed, or taken out. */
    public RoundDates with(DateChange change) {
        return switch (change.which()) {
            case PLANNED -> new RoundDates(put(planned, change), actual, applicants, round1OnPaper);
            case ACTUAL -> new RoundDates(planned, put(actual, change), applicants, round1OnPaper);
        };
    }

    private static Map<Step, LocalDate> put(Map<Step, LocalDate> dates, DateChange change) {
        Map<Step, LocalDate> changed = new EnumMap<>(Step.class);
        changed.putAll(dates);
        LocalDate date = change.date();
        if (date == null) {
            changed.remove(change.step());
        } else {
            changed.put(change.step(), date);
        }
        return changed;
    }
}
