package vn.bangvang.timetable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A step with its limits, its dates and how it stands today.
 *
 * @param deadline the earliest of the limits that could be computed
 * @param plannedLate whether the plan itself lies beyond the limit
 */
public record TimelineStep(
        Step step,
        List<Bound> bounds,
        Optional<LocalDate> deadline,
        @Nullable LocalDate planned,
        @Nullable LocalDate actual,
        State state,
        boolean plannedLate) {

    /** How a step stands. */
    public enum State {
        /** Done, and no limit could be computed for it. */
        DONE,
        DONE_IN_TIME,
        DONE_LATE,
        /** Closed before the law allows it. */
        ENDED_EARLY,
        DUE,
        OVERDUE,
        /** The date that it counts from is missing. */
        NOT_YET_COMPUTABLE,
        NO_LIMIT,
        LIMIT_UNKNOWN
    }

    public TimelineStep {
        bounds = List.copyOf(bounds);
    }

    /** Whether it is done. */
    public boolean done() {
        return switch (state) {
            case DONE, DONE_IN_TIME, DONE_LATE, ENDED_EARLY -> true;
            case DUE, OVERDUE, NOT_YET_COMPUTABLE, NO_LIMIT, LIMIT_UNKNOWN -> false;
        };
    }

    /** Whether something is wrong with it: done late or early, overdue, or planned beyond its limit. */
    public boolean red() {
        return switch (state) {
            case DONE_LATE, ENDED_EARLY, OVERDUE -> true;
            case DONE, DONE_IN_TIME -> false;
            case DUE, NOT_YET_COMPUTABLE, NO_LIMIT, LIMIT_UNKNOWN -> plannedLate;
        };
    }

    /** The steps whose dates are missing. */
    public List<Step> missing() {
        return bounds.stream()
                .filter(bound -> bound.anchorDate() == null)
                .flatMap(bound -> Stream.ofNullable(bound.anchor()))
                .distinct()
                .toList();
    }

    /** Whether one of the limits rests on a text that was not read. */
    public boolean unverified() {
        return bounds.stream().map(Bound::answer).anyMatch(answer -> !answer.verified());
    }
}
