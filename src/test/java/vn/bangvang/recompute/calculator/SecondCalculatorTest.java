package vn.bangvang.recompute.calculator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.recompute.calculator.Cases.away;
import static vn.bangvang.recompute.calculator.Cases.bundle;
import static vn.bangvang.recompute.calculator.Cases.entrant;
import static vn.bangvang.recompute.calculator.Cases.marked;
import static vn.bangvang.recompute.calculator.Cases.marks;
import static vn.bangvang.recompute.calculator.Cases.outcome;
import static vn.bangvang.recompute.calculator.Cases.post;
import static vn.bangvang.recompute.calculator.Cases.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.Rule;
import vn.bangvang.recompute.bundle.Bundle;
import vn.bangvang.recompute.bundle.Entrant;
import vn.bangvang.recompute.bundle.Entrant.Attendance;
import vn.bangvang.recompute.bundle.Entrant.Decision;
import vn.bangvang.recompute.bundle.Rules;
import vn.bangvang.recompute.calculator.Difference.Kind;

/** LAW.md, worked examples. */
class SecondCalculatorTest {

    @Test
    @Rule("R-008")
    void example_1_the_highest_priority_is_added_once() {
        assertThat(outcome(post(1, marked("001", "7.5 5", "62.0 62.0")))).containsExactly("001 1 69.5 SELECTED");
    }

    @Test
    @Rule("R-009")
    void example_2_priority_never_lifts_over_the_pass_mark() {
        assertThat(outcome(post(2, marked("001", "7.5", "49.9 49.9"), marked("002", "0", "50.0 50.0"))))
                .containsExactly("001 null null NOT_RANKED BELOW_PASS", "002 1 50.0 SELECTED");
    }

    @Test
    void example_3_the_higher_mark_breaks_the_tie_at_the_last_slot() {
        assertThat(outcome(post(1, marked("001", "5", "80 80"), marked("002", "0", "85 85"))))
                .containsExactly("001 2 85.0 NOT_SELECTED", "002 1 85.0 SELECTED");
    }

    @Test
    void example_4_equal_under_every_key_waits_and_a_decision_orders_exactly_the_tied() {
        Bundle tied = post(1, marked("001", "2.5", "82.5 82.5"), marked("002", "2.5", "82.5 82.5"));

        assertThat(outcome(tied)).containsExactly("001 1 85.0 PENDING_DECISION", "002 1 85.0 PENDING_DECISION");
        assertThat(outcome(decided(tied, "002", "001")))
                .containsExactly("001 2 85.0 NOT_SELECTED", "002 1 85.0 SELECTED");
        assertThat(outcome(decided(tied, "002"))).isEqualTo(outcome(tied));
    }

    @ParameterizedTest
    @CsvSource({
        "78 80 82, 80.0",
        "76 81 81, 79.3",
        "77 78 78 80, 78.3",
        "49 50 50, 49.7",
        "49.9 50, 50.0",
        "48 51 51, 50.0"
    })
    @Rule("R-010")
    void examples_8_and_10_up_to_five_apart_the_mean_is_rounded_half_up_once(String totals, String mark) {
        assertThat(mark(totals)).isEqualTo(new BigDecimal(mark));
    }

    @ParameterizedTest
    @CsvSource({"49 50 50, NOT_RANKED", "49.9 50, SELECTED", "48 51 51, SELECTED"})
    @Rule("R-009")
    void example_10_the_pass_mark_is_compared_with_the_rounded_mark(String totals, String result) {
        assertThat(SecondCalculator.compute(post(1, marked("001", "0", totals)))
                        .lines()
                        .getFirst()
                        .result()
                        .name())
                .isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({
        "76 80 83, HEAD_OF_BOARD, true", "76 80 83, CHAIR, true", "70 78 80, CHAIR, true",
        "70 78 80, HEAD_OF_BOARD, false", "70 79.9, HEAD_OF_BOARD, true", "78 80 82, CHAIR, false"
    })
    @Rule("R-011")
    void example_9_marks_far_apart_have_no_mark_until_the_right_person_decides(
            String totals, Decision.By by, boolean called) {
        boolean close = totals.equals("78 80 82");
        Computed open = SecondCalculator.compute(post(1, marked("001", "0", totals)));
        Computed decided = SecondCalculator.compute(post(
                1,
                entrant(
                        "001",
                        "0",
                        new Entrant.Marks(
                                "PV", null, sheets(totals), new Decision(by, new BigDecimal("79.0")), List.of()))));

        assertThat(open.lines().getFirst().mark() == null).isEqualTo(!close);
        assertThat(decided.lines().getFirst().mark()).isEqualTo(new BigDecimal(close ? "80.0" : "79.0"));
        assertThat(decided.faults().isEmpty()).isEqualTo(called);
    }

    @Test
    @Rule("R-015")
    void example_13_states_are_no_zeros_and_whoever_missed_a_part_is_not_ranked() {
        Rules rules = Cases.twoParts(Rules.Combination.SUM, null);
        Bundle bundle = bundle(
                rules,
                3,
                List.of(
                        away("001", "7.5", Attendance.ABSENT),
                        away("002", "2.5", Attendance.WITHDRAWN),
                        entrant(
                                "003",
                                "0",
                                marks("VIET", "90"),
                                new Entrant.Marks("PV", Attendance.ABSENT, List.of(), null, List.of())),
                        away("004", "5", Attendance.SUSPENDED)));

        assertThat(outcome(bundle))
                .containsExactly(
                        "001 null null NOT_RANKED ABSENT",
                        "002 null null NOT_RANKED WITHDRAWN",
                        "003 null null NOT_RANKED PART_MISSED",
                        "004 null null NOT_RANKED SUSPENDED");
    }

    @Test
    @Rule("R-009")
    void example_14_an_unfilled_slot_lifts_nobody_over_the_pass_mark() {
        assertThat(outcome(post(
                        3, marked("001", "0", "81 81"), marked("002", "0", "66 66"), marked("003", "0", "49.5 49.5"))))
                .containsExactly("001 1 81.0 SELECTED", "002 2 66.0 SELECTED", "003 null null NOT_RANKED BELOW_PASS");
    }

    @ParameterizedTest
    @CsvSource({"3, SELECTED", "2, PENDING_DECISION", "1, NOT_SELECTED"})
    void example_15_a_tie_matters_at_the_last_slot_only(int quota, String result) {
        assertThat(outcome(post(
                        quota, marked("001", "0", "88 88"), marked("002", "0", "79 79"), marked("003", "0", "79 79"))))
                .containsExactly("001 1 88.0 SELECTED", "002 2 79.0 " + result, "003 2 79.0 " + result);
    }

    @Test
    void equals_who_fit_share_their_rank_although_a_key_could_tell_them_apart() {
        assertThat(outcome(
                        post(3, marked("001", "5", "80 80"), marked("002", "0", "85 85"), marked("003", "0", "70 70"))))
                .containsExactly("001 1 85.0 SELECTED", "002 1 85.0 SELECTED", "003 3 70.0 SELECTED");
    }

    @Test
    void a_decision_about_another_post_decides_nothing_here() {
        Bundle tied = post(1, marked("001", "2.5", "82.5 82.5"), marked("002", "2.5", "82.5 82.5"));
        Bundle two = bundle(
                tied.rules(), List.of(tied.posts().getFirst(), new Bundle.Post("P2", null, 1)), tied.candidates());

        assertThat(outcome(decided(two, "P2", List.of("002", "001")))).isEqualTo(outcome(tied));
        assertThat(outcome(decided(two, "P1", List.of("002", "001"))))
                .containsExactly("001 2 85.0 NOT_SELECTED", "002 1 85.0 SELECTED");
    }

    @Test
    void where_the_rank_behind_equals_follows_at_once_each_post_counts_its_own_ranks() {
        Bundle bundle = bundle(
                Cases.with(Cases.interview(), Rules.EqualRanks.NEXT_FOLLOWS),
                List.of(new Bundle.Post("P1", null, 4), new Bundle.Post("P2", null, 4)),
                List.of(
                        marked("001", "0", "80 80"),
                        marked("002", "0", "80 80"),
                        marked("003", "0", "70 70"),
                        marked("004", "0", "40 40"),
                        at("P2", marked("005", "0", "90 90")),
                        at("P2", marked("006", "0", "60 60"))));

        assertThat(outcome(bundle))
                .containsExactly(
                        "001 1 80.0 SELECTED",
                        "002 1 80.0 SELECTED",
                        "003 2 70.0 SELECTED",
                        "004 null null NOT_RANKED BELOW_PASS",
                        "005 1 90.0 SELECTED",
                        "006 2 60.0 SELECTED");
    }

    @Test
    void an_assessment_passes_or_fails_without_quota_rank_or_bonus() {
        Bundle bundle = bundle(
                Cases.with(Cases.interview(), Rules.Kind.ASSESSMENT),
                1,
                List.of(
                        marked("001", "7.5", "50 50"),
                        marked("002", "0", "80 80"),
                        marked("003", "7.5", "49 49"),
                        entrant("004", "0"),
                        away("005", "0", Attendance.ABSENT)));

        assertThat(SecondCalculator.compute(bundle).lines().stream()
                        .map(line -> line.number() + " " + line.mark() + " " + line.bonus() + " " + line.total() + " "
                                + line.rank() + " " + line.sharing() + " " + line.result()))
                .containsExactly(
                        "001 50.0 0.0 null null 0 PASS",
                        "002 80.0 0.0 null null 0 PASS",
                        "003 49.0 0.0 null null 0 FAIL",
                        "004 null 0.0 null null 0 INCOMPLETE",
                        "005 null 0.0 null null 0 FAIL");
    }

    @Test
    void an_open_candidate_keeps_the_whole_post_from_being_ranked() {
        assertThat(outcome(
                        post(2, marked("001", "0", "88 88"), entrant("002", "0"), away("003", "0", Attendance.ABSENT))))
                .containsExactly(
                        "001 null 88.0 INCOMPLETE", "002 null null INCOMPLETE OPEN", "003 null null NOT_RANKED ABSENT");
    }

    @Test
    void raw_data_outside_the_rules_are_told() {
        Bundle bundle = post(
                5,
                marked("001", "0", "101 99"),
                marked("002", "0", "80"),
                entrant(
                        "003",
                        "0",
                        new Entrant.Marks(
                                "PV",
                                null,
                                List.of(
                                        new Entrant.Sheet("GK1", List.of(new BigDecimal("80")), new BigDecimal("81")),
                                        new Entrant.Sheet("GK2", List.of(new BigDecimal("80")), null)),
                                null,
                                List.of(new Entrant.Change(new BigDecimal("79"), new BigDecimal("85"))))));

        assertThat(SecondCalculator.compute(bundle).faults())
                .extracting(one -> one.subject() + " " + one.kind())
                .containsExactly(
                        "001 " + Kind.MARK_OUT_OF_RANGE,
                        "001 " + Kind.MARK_OUT_OF_RANGE,
                        "002 " + Kind.TOO_FEW_EXAMINERS,
                        "003 " + Kind.SHEET_TOTAL,
                        "003 " + Kind.CORRECTION_OF_ANOTHER_MARK);
    }

    private static BigDecimal mark(String totals) {
        return java.util.Objects.requireNonNull(SecondCalculator.compute(post(1, marked("001", "0", totals)))
                .lines()
                .getFirst()
                .mark());
    }

    private static Entrant at(String post, Entrant one) {
        return new Entrant(one.number(), post, one.attendance(), one.bonus(), one.keys(), one.components());
    }

    private static Bundle decided(Bundle bundle, String... order) {
        return decided(bundle, "P1", List.of(order));
    }

    private static Bundle decided(Bundle bundle, String post, List<String> order) {
        return new Bundle(
                bundle.format(),
                bundle.round(),
                bundle.rules(),
                bundle.posts(),
                bundle.candidates(),
                List.of(new Bundle.TieDecision(post, "77-QĐ", LocalDate.of(2023, 10, 2), order)),
                null);
    }
}
