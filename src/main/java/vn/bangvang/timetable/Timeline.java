package vn.bangvang.timetable;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.RestDayEnd;

/**
 * The steps of a round as they stand today.
 *
 * @param next the first step that is not done and belongs to every round
 * @param pressing the steps that are overdue, or due within three working days
 * @param endOnRestDay whether limits in days move from days of rest, and where that stands
 */
public record Timeline(
        RoundDates dates,
        List<TimelineStep> steps,
        Optional<Step> next,
        List<TimelineStep> pressing,
        List<TransitionDay> transitions,
        Parameter<RestDayEnd> endOnRestDay) {

    public Timeline {
        steps = List.copyOf(steps);
        pressing = List.copyOf(pressing);
        transitions = List.copyOf(transitions);
    }

    /** One step; one that this round does not have is an accident. */
    public TimelineStep step(Step step) {
        return find(step).orElseThrow(() -> new IllegalArgumentException("not in this round: " + step));
    }

    /** One step, if this round has it. */
    public Optional<TimelineStep> find(Step step) {
        return steps.stream().filter(candidate -> candidate.step() == step).findFirst();
    }

    /** The years across which a deadline was computed while their Tết was not recorded. */
    public SortedSet<Integer> yearsWithoutTet() {
        SortedSet<Integer> years = new TreeSet<>();
        steps.forEach(step -> step.bounds().forEach(bound -> years.addAll(bound.yearsWithoutTet())));
        return years;
    }
}
