package vn.bangvang.timetable;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.calendar.WorkingDays;
import vn.bangvang.regulation.RestDayEnd;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.Term;
import vn.bangvang.regulation.Term.Anchor;
import vn.bangvang.regulation.Term.Counted;
import vn.bangvang.regulation.Term.Unit;
import vn.bangvang.regulation.TermAnswer;

/** Computes the limits of a step from what they count from. */
final class BoundRule {

    /** The only terms that hold for a test of quarterly assessment: those of the exam regulation. */
    private static final Set<String> OF_EVERY_EXAM = Set.of("summons", "list-posted");

    /** Terms that have a second one for many applicants. */
    private static final Set<String> WITH_LARGE = Set.of("form-check", "round1");

    private final RoundFacts facts;
    private final RoundDates dates;
    private final WorkingDays workingDays;
    private final Set<Step> present;

    /** Finds the day that another limit counts from. */
    @FunctionalInterface
    interface Dates {
        @Nullable
        LocalDate of(Step step, boolean deadlineOnly);
    }

    BoundRule(RoundFacts facts, RoundDates dates, WorkingDays workingDays, Set<Step> present) {
        this.facts = facts;
        this.dates = dates;
        this.workingDays = workingDays;
        this.present = present;
    }

    List<Bound> of(Step step, Dates known) {
        return step.terms().stream()
                .filter(term -> facts.kind() != RoundKind.QUARTERLY_ASSESSMENT || OF_EVERY_EXAM.contains(term))
                .map(term -> bound(step, term, known))
                .toList();
    }

    private Bound bound(Step step, String usual, Dates known) {
        String name = nameFor(usual);
        TermAnswer answer = facts.rules().term(name);
        if (!(answer instanceof TermAnswer.Limited limited)) {
            return new Bound(name, answer, null, null, Optional.empty(), false, Collections.emptySortedSet());
        }
        Term term = limited.term();
        Step anchor = anchor(term.anchor(), step);
        LocalDate from = known.of(anchor, term.anchor() == Anchor.DOSSIER_DEADLINE);
        if (from == null) {
            return new Bound(name, answer, anchor, null, Optional.empty(), false, Collections.emptySortedSet());
        }
        LocalDate counted = count(from, term);
        boolean onRestDay = term.unit() == Unit.DAYS && !workingDays.isWorking(counted);
        LocalDate deadline = onRestDay
                        && term.counted() != Counted.BEFORE
                        && facts.rules().endOnRestDay().value() == RestDayEnd.NEXT_WORKING_DAY
                ? workingDays.onOrAfter(counted)
                : counted;
        return new Bound(
                name,
                answer,
                anchor,
                from,
                Optional.of(deadline),
                onRestDay,
                new TreeSet<>(workingDays.yearsWithoutTet(from, deadline)));
    }

    private String nameFor(String usual) {
        if (!WITH_LARGE.contains(usual) || dates.applicants() == null) {
            return usual;
        }
        String large = usual + "-large";
        return facts.rules().term(large) instanceof TermAnswer.Limited limited
                        && dates.applicants() >= limited.term().applicantsFrom()
                ? large
                : usual;
    }

    private LocalDate count(LocalDate from, Term term) {
        boolean before = term.counted() == Counted.BEFORE;
        return switch (term.unit()) {
            case DAYS -> from.plusDays(before ? -term.amount() : term.amount());
            case WORKING_DAYS ->
                before ? workingDays.before(from, term.amount()) : workingDays.after(from, term.amount());
        };
    }

    /** The step that the law's words mean where they limit that step. */
    private Step anchor(Anchor anchor, Step limited) {
        boolean round1 = limited.compareTo(Step.ROUND2_SUMMONS) < 0;
        return switch (anchor) {
            case PUBLIC_NOTICE -> Step.PUBLIC_NOTICE;
            case INTAKE_END -> Step.INTAKE_END;
            case CHECK_END -> Step.FORM_CHECK;
            case SUMMONS -> round1 ? Step.ROUND1_SUMMONS : Step.ROUND2_SUMMONS;
            case EXAM -> round1 ? Step.ROUND1 : Step.ROUND2;
            case ROUND1_END ->
                Stream.of(Step.ROUND1_MARKING, Step.ROUND1)
                        .filter(present::contains)
                        .findFirst()
                        .orElse(Step.FORM_CHECK);
            case MARKING_END -> round1 ? Step.ROUND1_MARKING : Step.ROUND2_MARKING;
            case RESULT_NOTICE -> round1 ? Step.ROUND1_RESULT : Step.ROUND2_RESULT;
            case APPEAL_END -> round1 ? Step.ROUND1_APPEAL_END : Step.ROUND2_APPEAL_END;
            case APPROVAL -> Step.APPROVAL;
            case PUBLICATION -> Step.PUBLICATION;
            case DOSSIER_DEADLINE, DOSSIER_COMPLETE -> Step.DOSSIER;
            case DECISION_RECEIPT -> Step.DECISION_RECEIVED;
            case CANCELLATION_NOTICE -> Step.CANCELLATION;
        };
    }
}
