package vn.bangvang.timetable;

import vn.bangvang.regulation.Transition;

/** The last day under the round's rule set, and whether it has passed without an approved result. */
public record TransitionDay(Transition clause, boolean passed) {}
