package vn.bangvang.timetable;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import vn.bangvang.regulation.TermAnswer;

/**
 * One limit of a step.
 *
 * @param term its name in the rule set, such as {@code publish}
 * @param anchor the step that it counts from; nothing where the law sets no limit or its text was not seen
 * @param anchorDate the day that it counts from; nothing while that is not known
 * @param deadline the last day
 * @param onRestDay whether the limit in days ends on a day of rest
 * @param yearsWithoutTet years that it was computed across while their Tết was not recorded
 */
public record Bound(
        String term,
        TermAnswer answer,
        @Nullable Step anchor,
        @Nullable LocalDate anchorDate,
        Optional<LocalDate> deadline,
        boolean onRestDay,
        SortedSet<Integer> yearsWithoutTet) {}
