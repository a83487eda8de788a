package vn.bangvang.timetable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.calendar.WorkingDays;
import vn.bangvang.regulation.Regulation;
import vn.bangvang.regulation.Term.Counted;
import vn.bangvang.regulation.TermAnswer;
import vn.bangvang.timetable.TimelineStep.State;

/** Draws the timeline of a round from its rule set, its dates and the calendar. */
public final class TimelineRule {

    private static final int PRESSING_WORKING_DAYS = 3;

    private final RoundFacts facts;
    private final RoundDates dates;
    private final LocalDate today;
    private final Set<Step> present;
    private final BoundRule bounds;
    private final Set<Step> counting = EnumSet.noneOf(Step.class);
    private final Map<Step, TimelineStep> drawn = new EnumMap<>(Step.class);

    private TimelineRule(RoundFacts facts, RoundDates dates, WorkingDays workingDays, LocalDate today) {
        this.facts = facts;
        this.dates = dates;
        this.today = today;
        this.present = StepsOfRound.of(facts, dates);
        this.bounds = new BoundRule(facts, dates, workingDays, present);
    }

    /** The timeline on that day. */
    public static Timeline draw(
            RoundFacts facts, RoundDates dates, Regulation regulation, WorkingDays workingDays, LocalDate today) {
        var rule = new TimelineRule(facts, dates, workingDays, today);
        rule.present.forEach(rule::step);
        List<TimelineStep> steps = List.copyOf(rule.drawn.values());
        LocalDate soon = workingDays.after(today, PRESSING_WORKING_DAYS);
        return new Timeline(
                dates,
                steps,
                steps.stream()
                        .filter(step -> !step.done() && !step.step().onlyIfNeeded())
                        .map(TimelineStep::step)
                        .findFirst(),
                steps.stream()
                        .filter(step -> !step.done())
                        .filter(step -> step.deadline()
                                .filter(day -> !day.isAfter(soon))
                                .isPresent())
                        .toList(),
                rule.transitions(regulation),
                facts.rules().endOnRestDay());
    }

    private TimelineStep step(Step step) {
        TimelineStep known = drawn.get(step);
        if (known == null) {
            known = stand(step);
            drawn.put(step, known);
        }
        return known;
    }

    private TimelineStep stand(Step step) {
        List<Bound> limits = bounds.of(step, this::dateOf);
        Optional<LocalDate> deadline =
                limits.stream().flatMap(limit -> limit.deadline().stream()).min(LocalDate::compareTo);
        boolean lasting = limits.stream().map(Bound::answer).anyMatch(TimelineRule::lasting);
        LocalDate actual =
                step == Step.PLAN ? facts.planApprovedOn() : dates.actual().get(step);
        LocalDate planned = dates.planned().get(step);
        boolean plannedLate = planned != null
                && deadline.filter(day -> lasting ? planned.isBefore(day) : planned.isAfter(day))
                        .isPresent();
        State state = actual == null ? open(limits, deadline, lasting) : done(actual, deadline, lasting);
        return new TimelineStep(step, limits, deadline, planned, actual, state, plannedLate);
    }

    private State open(List<Bound> limits, Optional<LocalDate> deadline, boolean lasting) {
        if (deadline.isPresent()) {
            if (!today.isAfter(deadline.get())) {
                return State.DUE;
            }
            return lasting ? State.DONE_IN_TIME : State.OVERDUE;
        }
        if (limits.stream().anyMatch(limit -> limit.anchor() != null)) {
            return State.NOT_YET_COMPUTABLE;
        }
        return limits.stream().anyMatch(limit -> limit.answer() instanceof TermAnswer.Unknown)
                ? State.LIMIT_UNKNOWN
                : State.NO_LIMIT;
    }

    private static State done(LocalDate actual, Optional<LocalDate> deadline, boolean lasting) {
        if (deadline.isEmpty()) {
            return State.DONE;
        }
        if (lasting) {
            return actual.isBefore(deadline.get()) ? State.ENDED_EARLY : State.DONE_IN_TIME;
        }
        return actual.isAfter(deadline.get()) ? State.DONE_LATE : State.DONE_IN_TIME;
    }

    /** The day that others count from: as it was, else as it is planned, else where a period ends by itself. */
    private @Nullable LocalDate dateOf(Step step, boolean deadlineOnly) {
        LocalDate actual = dates.actual().get(step);
        LocalDate planned = dates.planned().get(step);
        if (!deadlineOnly && (actual != null || planned != null)) {
            return actual == null ? planned : actual;
        }
        // An office's document may let two limits count from each other; such a pair has no day.
        if (!present.contains(step) || !endsByItself(step) || !counting.add(step)) {
            return null;
        }
        try {
            return step(step).deadline().orElse(null);
        } finally {
            counting.remove(step);
        }
    }

    private boolean endsByItself(Step step) {
        return step == Step.DOSSIER
                || step.terms().stream().anyMatch(term -> lasting(facts.rules().term(term)));
    }

    private static boolean lasting(TermAnswer answer) {
        return answer instanceof TermAnswer.Limited limited && limited.term().counted() == Counted.LASTING;
    }

    private List<TransitionDay> transitions(Regulation regulation) {
        LocalDate approved = dates.actual().get(Step.APPROVAL);
        List<TransitionDay> days = new ArrayList<>();
        regulation.transitions().stream()
                .filter(clause -> clause.from().contains(facts.rules().code()))
                .filter(clause -> approved == null
                        || !approved.isBefore(regulation.byCode(clause.to()).inForceFrom()))
                .forEach(clause -> days.add(new TransitionDay(
                        clause, clause.overtakes(facts.rules().code(), Objects.requireNonNullElse(approved, today)))));
        return days;
    }
}
