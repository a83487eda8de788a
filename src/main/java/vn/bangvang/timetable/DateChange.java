package vn.bangvang.timetable;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A planned or actual date that is set, moved or, with no date, taken out.
 */
public record DateChange(Step step, Which which, @Nullable LocalDate date) {

    /** Which of the two dates of a step. */
    public enum Which {
        PLANNED,
        ACTUAL
    }

    public DateChange {
        if (step == Step.PLAN) {
            throw new IllegalArgumentException("the plan's date belongs to the round");
        }
    }
}
