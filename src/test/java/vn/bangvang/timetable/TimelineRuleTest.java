package vn.bangvang.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.Rule;
import vn.bangvang.calendar.CalendarDay;
import vn.bangvang.calendar.WorkingDays;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.Regulation;
import vn.bangvang.regulation.RestDayEnd;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.Term;
import vn.bangvang.regulation.Term.Counted;
import vn.bangvang.regulation.internal.ChangedRules;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.timetable.DateChange.Which;
import vn.bangvang.timetable.TimelineStep.State;

class TimelineRuleTest {

    private static final Regulation REGULATION = ShippedRules.regulation();
    private static final WorkingDays CALENDAR = new WorkingDays(List.of(
            new CalendarDay(LocalDate.of(2026, 9, 1), CalendarDay.Kind.HOLIDAY, "Quốc khánh", ""),
            new CalendarDay(LocalDate.of(2026, 9, 2), CalendarDay.Kind.HOLIDAY, "Quốc khánh", ""),
            new CalendarDay(LocalDate.of(2026, 2, 17), CalendarDay.Kind.HOLIDAY, "Tết Nguyên đán", "")));
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 1);

    /** All dates of one round: what the law computes from them is in the tables below. */
    private static RoundDates dates(boolean paper) {
        var dates = new RoundDates(java.util.Map.of(), java.util.Map.of(), null, paper);
        return plan(
                dates,
                "PUBLIC_NOTICE 2026-08-05, FORM_CHECK 2026-09-10, ROUND1_SUMMONS 2026-09-14, ROUND1 2026-09-28,"
                        + " ROUND1_MARKING 2026-10-05, ROUND1_RESULT 2026-10-07, ROUND2_SUMMONS 2026-10-12,"
                        + " ROUND2 2026-10-26, ROUND2_MARKING 2026-10-30, ROUND2_RESULT 2026-11-02,"
                        + " APPROVAL 2026-11-10, PUBLICATION 2026-11-11, DECISION_RECEIVED 2026-12-01,"
                        + " CANCELLATION 2026-12-07");
    }

    private static RoundDates plan(RoundDates dates, String all) {
        RoundDates planned = dates;
        for (String one : all.split(",")) {
            String[] parts = one.strip().split(" ");
            planned = planned.with(new DateChange(Step.valueOf(parts[0]), Which.PLANNED, LocalDate.parse(parts[1])));
        }
        return planned;
    }

    private static RoundFacts facts(String code, RoundKind kind, ExamForm... forms) {
        return new RoundFacts(
                ShippedRules.of(code), kind, LocalDate.of(2026, 7, 20), Set.of(PostRank.SPECIALIST), Set.of(forms));
    }

    private static Timeline draw(RoundFacts facts, RoundDates dates, LocalDate today) {
        return TimelineRule.draw(facts, dates, REGULATION, CALENDAR, today);
    }

    /** Each rule set with every date planned: the computed last days, {@code -} for none. */
    @Rule("R-024")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            INTAKE_END         | 2026-09-04 | 2026-09-04 | 2026-09-04 | 2026-09-04 | 2026-09-04
            FORM_CHECK         | -          | 2026-09-19 | 2026-09-19 | 2026-09-19 | -
            INELIGIBLE_NOTICE  | 2026-09-17 | 2026-09-17 | -          | -          | 2026-09-17
            ROUND1             | 2026-09-29 | 2026-10-04 | 2026-10-04 | 2026-10-04 | 2026-09-29
            ROUND1_MARKING     | 2026-10-13 | 2026-10-13 | -          | -          | -
            ROUND1_RESULT      | 2026-10-12 | 2026-10-12 | -          | -          | -
            ROUND1_APPEAL_END  | 2026-10-22 | 2026-10-22 | 2026-10-22 | 2026-10-22 | 2026-10-22
            ROUND1_REGRADE     | 2026-11-06 | 2026-11-06 | 2026-11-06 | 2026-11-06 | 2026-11-06
            ROUND2             | 2026-10-27 | 2026-10-20 | -          | -          | 2026-10-27
            REPORT             | 2026-11-06 | 2026-11-06 | -          | -          | 2026-11-06
            PUBLICATION        | 2026-11-20 | -          | 2026-11-12 | 2026-11-12 | 2026-11-20
            DOSSIER            | 2026-12-11 | -          | 2026-12-01 | 2026-11-26 | 2026-12-11
            DECISION           | 2026-12-26 | -          | -          | 2026-12-01 | 2026-12-26
            START              | 2026-12-31 | 2026-12-31 | -          | 2026-12-16 | 2026-12-31
            NEXT_LOWER         | -          | -          | -          | 2026-12-14 | 2027-01-06
            """)
    void a_competitive_exam_has_these_last_days(Step step, String v1, String v2, String v3, String v4, String w1) {
        assertThat(List.of("V1", "V2", "V3", "V4", "W1").stream()
                        .map(code -> draw(facts(code, RoundKind.COMPETITIVE_EXAM, ExamForm.WRITTEN), dates(true), TODAY)
                                .step(step)
                                .deadline()
                                .map(LocalDate::toString)
                                .orElse("-"))
                        .toList())
                .isEqualTo(List.of(v1, v2, v3, v4, w1));
    }

    @Rule("R-024")
    @Test
    void an_exam_under_the_first_exam_regulation_is_announced_and_posted_working_days_before() {
        var rules = REGULATION.all().stream()
                .filter(set -> set.key().equals("V1-Q1"))
                .findFirst()
                .orElseThrow();
        var timeline = draw(
                new RoundFacts(rules, RoundKind.COMPETITIVE_EXAM, TODAY, Set.of(), Set.of(ExamForm.INTERVIEW)),
                dates(false),
                TODAY);

        assertThat(timeline.step(Step.ROUND1_SUMMONS).deadline()).contains(LocalDate.of(2026, 9, 21));
        assertThat(timeline.step(Step.ROUND1_LIST_POSTED).deadline()).contains(LocalDate.of(2026, 9, 25));
        assertThat(timeline.step(Step.ROUND2_LIST_POSTED).deadline()).contains(LocalDate.of(2026, 10, 23));
        TimelineStep summons = timeline.step(Step.ROUND2_SUMMONS);
        assertThat(summons.bounds())
                .extracting(Bound::term, Bound::anchor, Bound::deadline)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "round2-summons", Step.ROUND1, Optional.of(LocalDate.of(2026, 10, 5))),
                        org.assertj.core.groups.Tuple.tuple(
                                "summons", Step.ROUND2, Optional.of(LocalDate.of(2026, 10, 19))));
        assertThat(summons.deadline()).contains(LocalDate.of(2026, 10, 5));
        assertThat(summons.plannedLate()).isTrue();
        assertThat(summons.red()).isTrue();
    }

    @Rule("R-024")
    @ParameterizedTest(name = "{0} {1} {2} paper {3}")
    @CsvSource({
        "V1, COMPETITIVE_EXAM, WRITTEN, true, 28",
        "V1, COMPETITIVE_EXAM, INTERVIEW, true, 25",
        "V1, INTERVIEW_EXAM, INTERVIEW, false, 21",
        "V4, COMPETITIVE_EXAM, COMBINED, false, 24",
        "V4, SELECTION, INTERVIEW, true, 18",
        "V3, QUARTERLY_ASSESSMENT, INTERVIEW, true, 11",
        "V3, QUARTERLY_ASSESSMENT, WRITTEN, true, 11"
    })
    void kind_and_form_say_which_steps_a_round_has(
            String code, RoundKind kind, ExamForm form, boolean paper, int steps) {
        assertThat(draw(facts(code, kind, form), dates(paper), TODAY).steps()).hasSize(steps);
    }

    @Rule("R-024")
    @Test
    void a_selection_has_the_check_of_the_forms_as_its_first_round() {
        var timeline = draw(facts("V2", RoundKind.SELECTION, ExamForm.INTERVIEW), dates(false), TODAY);

        assertThat(timeline.find(Step.ROUND1)).isEmpty();
        assertThat(timeline.step(Step.ROUND2).deadline()).contains(LocalDate.of(2026, 9, 25));
        assertThatThrownBy(() -> timeline.step(Step.ROUND1)).hasMessage("not in this round: ROUND1");
    }

    @Rule("R-024")
    @Test
    void staff_of_the_decree_of_2025_sit_no_first_round_but_those_of_the_decree_before_do() {
        for (var expected : java.util.Map.of("V3", false, "V1", true).entrySet()) {
            var facts = new RoundFacts(
                    ShippedRules.of(expected.getKey()),
                    RoundKind.COMPETITIVE_EXAM,
                    TODAY,
                    Set.of(PostRank.STAFF),
                    Set.of());
            assertThat(draw(facts, RoundDates.NONE, TODAY).find(Step.ROUND1).isPresent())
                    .isEqualTo(expected.getValue());
        }
    }

    @Rule("R-024")
    @Test
    void a_test_of_quarterly_assessment_has_only_the_limits_of_the_exam_regulation() {
        var timeline = draw(facts("V1", RoundKind.QUARTERLY_ASSESSMENT, ExamForm.INTERVIEW), dates(false), TODAY);

        assertThat(timeline.steps().stream()
                        .flatMap(step -> step.bounds().stream())
                        .map(Bound::term)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("summons", "list-posted");
        assertThat(timeline.step(Step.DECISION).state()).isEqualTo(State.NO_LIMIT);
    }

    @Rule("R-024")
    @Test
    void example_18_the_dossier_the_decisions_and_the_next_lower_list_of_2026() {
        RoundDates dates = plan(RoundDates.NONE, "PUBLICATION 2026-09-10, CANCELLATION 2026-10-26");
        var timeline = draw(facts("V4", RoundKind.COMPETITIVE_EXAM), dates, TODAY);

        assertThat(timeline.step(Step.DOSSIER).deadline()).contains(LocalDate.of(2026, 9, 25));
        assertThat(timeline.step(Step.DECISION).deadline()).contains(LocalDate.of(2026, 9, 30));
        assertThat(timeline.step(Step.NEXT_LOWER).deadline()).contains(LocalDate.of(2026, 11, 2));
        assertThat(timeline.step(Step.DOSSIER).unverified()).isFalse();
        RoundDates late = dates.with(new DateChange(Step.DOSSIER, Which.ACTUAL, LocalDate.of(2026, 9, 28)));
        assertThat(draw(facts("V4", RoundKind.COMPETITIVE_EXAM), late, TODAY)
                        .step(Step.DECISION)
                        .deadline())
                .as("the deadline counts, not the day of the last dossier")
                .contains(LocalDate.of(2026, 9, 30));
        assertThat(draw(facts("V1", RoundKind.COMPETITIVE_EXAM), late, TODAY)
                        .step(Step.DECISION)
                        .deadline())
                .contains(LocalDate.of(2026, 10, 13));
    }

    @Rule("R-024")
    @ParameterizedTest
    @CsvSource({"499, 2026-09-19, 2026-10-04", "500, 2026-10-04, 2026-10-19"})
    void from_five_hundred_applicants_the_longer_limits_hold(int applicants, LocalDate check, LocalDate round1) {
        RoundDates dates = dates(false);
        var many = new RoundDates(dates.planned(), dates.actual(), applicants, false);
        var timeline = draw(facts("V2", RoundKind.COMPETITIVE_EXAM), many, TODAY);

        assertThat(timeline.step(Step.FORM_CHECK).deadline()).contains(check);
        assertThat(timeline.step(Step.ROUND1).deadline()).contains(round1);
        var v1 = draw(facts("V1", RoundKind.COMPETITIVE_EXAM), many, TODAY);
        assertThat(v1.step(Step.ROUND1).deadline()).contains(LocalDate.of(2026, 9, 29));
    }

    @Rule("R-024")
    @ParameterizedTest(name = "publication {0}, today {1}: {2}")
    @CsvSource({
        "2026-11-12, 2026-11-20, DONE_IN_TIME, false",
        "2026-11-13, 2026-11-20, DONE_LATE, true",
        ", 2026-11-12, DUE, false",
        ", 2026-11-13, OVERDUE, true"
    })
    void the_last_day_is_in_time_and_the_day_after_is_late(
            @org.jspecify.annotations.Nullable LocalDate done, LocalDate today, State state, boolean red) {
        RoundDates dates =
                plan(RoundDates.NONE, "APPROVAL 2026-11-10").with(new DateChange(Step.PUBLICATION, Which.ACTUAL, done));
        TimelineStep step =
                draw(facts("V4", RoundKind.COMPETITIVE_EXAM), dates, today).step(Step.PUBLICATION);

        assertThat(step.state()).isEqualTo(state);
        assertThat(step.red()).isEqualTo(red);
        assertThat(step.done()).isEqualTo(done != null);
    }

    @Rule("R-024")
    @ParameterizedTest
    @CsvSource({"2026-09-03, ENDED_EARLY, true", "2026-09-04, DONE_IN_TIME, false", "2026-09-05, DONE_IN_TIME, false"})
    void intake_stays_open_for_its_whole_time(LocalDate closed, State state, boolean red) {
        RoundDates dates = plan(RoundDates.NONE, "PUBLIC_NOTICE 2026-08-05")
                .with(new DateChange(Step.INTAKE_END, Which.ACTUAL, closed));
        TimelineStep step =
                draw(facts("V4", RoundKind.COMPETITIVE_EXAM), dates, TODAY).step(Step.INTAKE_END);

        assertThat(step.state()).isEqualTo(state);
        assertThat(step.red()).isEqualTo(red);
    }

    @Rule("R-024")
    @Test
    void a_period_ends_by_itself_and_a_plan_may_lie_outside_it() {
        RoundDates dates = plan(RoundDates.NONE, "PUBLIC_NOTICE 2026-08-05");
        var facts = facts("V4", RoundKind.COMPETITIVE_EXAM);
        assertThat(draw(facts, dates, LocalDate.of(2026, 9, 4))
                        .step(Step.INTAKE_END)
                        .state())
                .isEqualTo(State.DUE);
        assertThat(draw(facts, dates, LocalDate.of(2026, 9, 5))
                        .step(Step.INTAKE_END)
                        .state())
                .isEqualTo(State.DONE_IN_TIME);
        assertThat(draw(facts, plan(dates, "INTAKE_END 2026-09-03"), TODAY)
                        .step(Step.INTAKE_END)
                        .plannedLate())
                .isTrue();
        assertThat(draw(facts, plan(dates, "INTAKE_END 2026-09-04"), TODAY)
                        .step(Step.INTAKE_END)
                        .plannedLate())
                .isFalse();
    }

    @Rule("R-024")
    @Test
    void what_is_missing_what_the_law_leaves_open_and_what_nobody_read_are_told_apart() {
        var timeline = draw(facts("V4", RoundKind.COMPETITIVE_EXAM), RoundDates.NONE, TODAY);

        assertThat(timeline.step(Step.PLAN).state()).isEqualTo(State.DONE);
        assertThat(timeline.step(Step.PUBLICATION).state()).isEqualTo(State.NOT_YET_COMPUTABLE);
        assertThat(timeline.step(Step.PUBLICATION).missing()).containsExactly(Step.APPROVAL);
        assertThat(timeline.step(Step.REPORT).state()).isEqualTo(State.LIMIT_UNKNOWN);
        assertThat(timeline.step(Step.REPORT).unverified()).isTrue();
        assertThat(timeline.step(Step.APPROVAL).state()).isEqualTo(State.NO_LIMIT);
        assertThat(draw(facts("V1", RoundKind.COMPETITIVE_EXAM), RoundDates.NONE, TODAY)
                        .step(Step.FORM_CHECK)
                        .state())
                .isEqualTo(State.NO_LIMIT);
        assertThat(timeline.next()).contains(Step.PUBLIC_NOTICE);
    }

    @Rule("R-024")
    @Test
    void what_is_due_within_three_working_days_or_overdue_presses() {
        RoundDates dates = plan(RoundDates.NONE, "APPROVAL 2026-11-10");
        var facts = facts("V4", RoundKind.COMPETITIVE_EXAM);

        assertThat(draw(facts, dates, LocalDate.of(2026, 11, 6)).pressing()).isEmpty();
        assertThat(draw(facts, dates, LocalDate.of(2026, 11, 9)).pressing())
                .extracting(TimelineStep::step)
                .containsExactly(Step.PUBLICATION);
        RoundDates done = dates.with(new DateChange(Step.PUBLICATION, Which.ACTUAL, LocalDate.of(2026, 11, 12)));
        assertThat(draw(facts, done, LocalDate.of(2026, 11, 20)).pressing()).isEmpty();
    }

    @Rule("R-024")
    @Test
    void changing_a_date_says_exactly_what_moves_and_what_becomes_late() {
        var facts = facts("V4", RoundKind.COMPETITIVE_EXAM, ExamForm.WRITTEN);
        RoundDates before = plan(RoundDates.NONE, "APPROVAL 2026-11-10, PUBLICATION 2026-11-12, DECISION 2026-12-02");
        List<Movement> moves = new ArrayList<>(Movement.between(
                draw(facts, before, TODAY),
                draw(
                        facts,
                        before.with(new DateChange(Step.PUBLICATION, Which.PLANNED, LocalDate.of(2026, 11, 11))),
                        TODAY)));

        assertThat(moves)
                .containsExactly(
                        move(Step.DOSSIER, "2026-11-27", "2026-11-26", false),
                        move(Step.DECISION, "2026-12-02", "2026-12-01", true));
        assertThat(Movement.between(
                        draw(facts, before, TODAY),
                        draw(
                                facts,
                                before.with(
                                        new DateChange(Step.PUBLICATION, Which.PLANNED, LocalDate.of(2026, 11, 13))),
                                TODAY)))
                .containsExactly(
                        move(Step.PUBLICATION, "2026-11-12", "2026-11-12", true),
                        move(Step.DOSSIER, "2026-11-27", "2026-11-28", false));
    }

    private static Movement move(Step step, String before, String after, boolean late) {
        return new Movement(step, Optional.of(LocalDate.parse(before)), Optional.of(LocalDate.parse(after)), late);
    }

    @Rule("R-024")
    @Test
    void a_year_without_tet_is_named_where_a_deadline_is_computed_across_it() {
        var facts = facts("V4", RoundKind.COMPETITIVE_EXAM);
        assertThat(draw(facts, plan(RoundDates.NONE, "CANCELLATION 2026-12-07"), TODAY)
                        .yearsWithoutTet())
                .isEmpty();
        assertThat(draw(facts, plan(RoundDates.NONE, "CANCELLATION 2026-12-30"), TODAY)
                        .yearsWithoutTet())
                .containsExactly(2027);
    }

    @Rule("R-024")
    @Test
    void a_limit_in_days_that_ends_on_a_day_of_rest_stays_and_says_so() {
        var timeline =
                draw(facts("V4", RoundKind.COMPETITIVE_EXAM), plan(RoundDates.NONE, "PUBLICATION 2026-09-11"), TODAY);

        assertThat(timeline.step(Step.DOSSIER).deadline()).contains(LocalDate.of(2026, 9, 26));
        assertThat(timeline.step(Step.DOSSIER).bounds().getFirst().onRestDay()).isTrue();
        assertThat(timeline.endOnRestDay().verified()).isFalse();
    }

    @Rule("R-024")
    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource({
        "NEXT_WORKING_DAY, WITHIN, 2026-09-28",
        "STAYS, WITHIN, 2026-09-26",
        "NEXT_WORKING_DAY, BEFORE, 2026-09-06",
        "STAYS, BEFORE, 2026-09-06"
    })
    void a_limit_moves_from_a_day_of_rest_where_the_rules_say_so_and_never_towards_its_event(
            RestDayEnd restDay, Counted counted, LocalDate deadline) {
        RuleSet rules = ChangedRules.with(
                ChangedRules.with(ShippedRules.of("V4"), "term.end-on-rest-day", restDay),
                "term.dossier",
                new Term(counted == Counted.BEFORE ? 5 : 15, Term.Unit.DAYS, Term.Anchor.PUBLICATION, counted, 0));
        var facts = new RoundFacts(rules, RoundKind.COMPETITIVE_EXAM, TODAY, Set.of(), Set.of());
        Bound bound = draw(facts, plan(RoundDates.NONE, "PUBLICATION 2026-09-11"), TODAY)
                .step(Step.DOSSIER)
                .bounds()
                .getFirst();

        assertThat(bound.deadline()).contains(deadline);
        assertThat(bound.onRestDay()).isTrue();
    }

    @Rule("R-024")
    @Test
    void nothing_counts_from_the_last_day_of_a_step_that_does_not_end_by_itself() {
        var timeline =
                draw(facts("V4", RoundKind.COMPETITIVE_EXAM), plan(RoundDates.NONE, "APPROVAL 2026-11-10"), TODAY);

        assertThat(timeline.step(Step.PUBLICATION).deadline()).contains(LocalDate.of(2026, 11, 12));
        assertThat(timeline.step(Step.PUBLICATION).missing()).isEmpty();
        assertThat(timeline.step(Step.DOSSIER).state()).isEqualTo(State.NOT_YET_COMPUTABLE);
        assertThat(timeline.step(Step.DOSSIER).missing()).containsExactly(Step.PUBLICATION);
    }

    /** LAW example 19: the six months of the decree of 2026. */
    @Rule("R-024")
    @ParameterizedTest
    @CsvSource({
        "2026-11-10, 2027-02-15, false",
        ", 2027-01-31, false",
        ", 2027-02-01, true",
        "2027-02-15, 2027-02-20, true"
    })
    void the_last_day_of_the_old_rules_is_on_the_timeline(
            @org.jspecify.annotations.Nullable LocalDate approved, LocalDate today, boolean passed) {
        RoundDates dates = RoundDates.NONE.with(new DateChange(Step.APPROVAL, Which.ACTUAL, approved));
        var days = draw(facts("V3", RoundKind.COMPETITIVE_EXAM), dates, today).transitions();

        assertThat(days).hasSize(1);
        assertThat(days.getFirst().clause().lastDay()).isEqualTo(LocalDate.of(2027, 1, 31));
        assertThat(days.getFirst().passed()).isEqualTo(passed);
    }

    @Rule("R-024")
    @Test
    void a_round_approved_before_the_new_rules_came_is_not_concerned() {
        RoundDates before =
                RoundDates.NONE.with(new DateChange(Step.APPROVAL, Which.ACTUAL, LocalDate.of(2026, 7, 31)));
        RoundDates on = RoundDates.NONE.with(new DateChange(Step.APPROVAL, Which.ACTUAL, LocalDate.of(2026, 8, 1)));
        var facts = facts("V3", RoundKind.COMPETITIVE_EXAM);

        assertThat(draw(facts, before, TODAY).transitions()).isEmpty();
        assertThat(draw(facts, on, TODAY).transitions()).hasSize(1);
        assertThat(draw(facts("V4", RoundKind.COMPETITIVE_EXAM), RoundDates.NONE, TODAY)
                        .transitions())
                .isEmpty();
        assertThat(draw(facts("V2", RoundKind.COMPETITIVE_EXAM), RoundDates.NONE, TODAY)
                        .transitions())
                .extracting(day -> day.clause().lastDay())
                .containsExactly(LocalDate.of(2025, 9, 30));
    }

    @Rule("R-024")
    @Test
    void dates_check_themselves() {
        assertThatThrownBy(() -> new DateChange(Step.PLAN, Which.PLANNED, TODAY))
                .hasMessage("the plan's date belongs to the round");
        assertThatThrownBy(() -> new RoundDates(java.util.Map.of(), java.util.Map.of(), -1, false))
                .hasMessage("applicants");
        assertThat(plan(RoundDates.NONE, "APPROVAL 2026-11-10")
                        .with(new DateChange(Step.APPROVAL, Which.PLANNED, null)))
                .isEqualTo(RoundDates.NONE);
        assertThat(new RoundDates(java.util.Map.of(), java.util.Map.of(), 0, false).applicants())
                .isZero();
    }
}
