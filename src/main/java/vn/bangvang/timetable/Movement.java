package vn.bangvang.timetable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a change does to one step.
 *
 * @param becomesLate whether the step stands red after the change and did not before
 */
public record Movement(Step step, Optional<LocalDate> before, Optional<LocalDate> after, boolean becomesLate) {

    /** Every step whose deadline moves or that becomes late, in the order of the steps; both have the same steps. */
    public static List<Movement> between(Timeline before, Timeline after) {
        return after.steps().stream()
                .map(step -> {
                    TimelineStep old = before.step(step.step());
                    return new Movement(step.step(), old.deadline(), step.deadline(), step.red() && !old.red());
                })
                .filter(move -> move.becomesLate() || !move.before().equals(move.after()))
                .toList();
    }
}
