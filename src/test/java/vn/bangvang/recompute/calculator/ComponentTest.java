package vn.bangvang.recompute.calculator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.recompute.calculator.Cases.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.recompute.bundle.Bundle;
import vn.bangvang.recompute.bundle.Entrant;
import vn.bangvang.recompute.bundle.Entrant.Attendance;
import vn.bangvang.recompute.bundle.Entrant.Decision;
import vn.bangvang.recompute.bundle.Entrant.Marks;
import vn.bangvang.recompute.bundle.Rules;
import vn.bangvang.recompute.bundle.Rules.Action;

/** Third marks, states of one component, and what is compared before rounding. */
class ComponentTest {

    @ParameterizedTest(name = "{0} decided {1}: {2}")
    @CsvSource({
        // near enough: the two are averaged and a third is not looked at
        "70 74, , 72.0",
        "70 74 90, , 72.0",
        // above five apart: the third counts with the nearer one, with both from their middle
        "70 78, , none",
        "70 78 72, , 71.0",
        "70 78 77, , 77.5",
        "70 78 74, , 74.0",
        "78 70 74, , 74.0",
        "70 78 75, , 76.5",
        // too far even from the nearer one: the chair
        "70 78 84, , none",
        "70 78 84, 79, 79.0",
        "70 90 80, , none",
        "70 95, , none",
        "70 95, 82, 82.0"
    })
    void a_third_mark_counts_with_the_nearer_of_the_first_two(
            String totals, @Nullable String decided, String expected) {
        Decision decision = decided == null ? null : new Decision(Decision.By.CHAIR, new BigDecimal(decided));
        Bundle bundle = bundle(thirdMark(), new Marks("PV", null, sheets(totals), decision, List.of()));
        BigDecimal mark = SecondCalculator.compute(bundle).lines().getFirst().mark();

        assertThat(mark == null ? "none" : mark.toPlainString()).isEqualTo(expected);
        assertThat(SecondCalculator.compute(bundle).faults()).isEmpty();
    }

    @Test
    void an_odd_paper_is_decided_whatever_its_marks_say() {
        Decision odd = new Decision(Decision.By.ODD_PAPER, new BigDecimal("0"));
        for (String totals : List.of("70 74", "70 95")) {
            Bundle bundle = bundle(thirdMark(), new Marks("PV", null, sheets(totals), odd, List.of()));

            assertThat(SecondCalculator.compute(bundle).lines().getFirst().mark())
                    .isEqualByComparingTo("0");
            assertThat(SecondCalculator.compute(bundle).faults()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "ABSENT, ABSENT, ABSENT",
        "ABSENT, , PART_MISSED",
        ", ABSENT, PART_MISSED",
        "ABSENT, open, OPEN",
        "open, ABSENT, OPEN",
        ", open, OPEN",
        "WITHDRAWN, SUSPENDED, WITHDRAWN",
        "CANCELLED, SUSPENDED, SUSPENDED",
        ", CANCELLED, CANCELLED",
        "SUSPENDED, open, SUSPENDED",
        "ABSENT, SUSPENDED, SUSPENDED"
    })
    void a_state_of_one_component_is_one_of_the_exam(
            @Nullable String written, @Nullable String oral, Computed.Unranked expected) {
        Rules rules = Cases.twoParts(Rules.Combination.SUM, null);
        List<Marks> marks = new ArrayList<>();
        add(marks, "VIET", written);
        add(marks, "PV", oral);
        Bundle bundle = Cases.bundle(rules, 1, List.of(Cases.entrant("001", "0", marks.toArray(Marks[]::new))));

        assertThat(SecondCalculator.compute(bundle).lines().getFirst().unranked())
                .isEqualTo(expected);
    }

    private static void add(List<Marks> marks, String component, @Nullable String state) {
        if (state == null) {
            marks.add(Cases.marks(component, "80"));
        } else if (!state.equals("open")) {
            marks.add(new Marks(component, Attendance.valueOf(state), sheets("80"), null, List.of()));
        }
    }

    @Test
    void a_state_of_the_whole_exam_outweighs_that_of_a_component() {
        Rules rules = Cases.interview();
        Entrant entrant = new Entrant(
                "001",
                "P1",
                Attendance.CANCELLED,
                List.of(),
                java.util.Map.of(),
                List.of(new Marks("PV", Attendance.ABSENT, List.of(), null, List.of())));

        assertThat(SecondCalculator.compute(Cases.bundle(rules, 1, List.of(entrant)))
                        .lines()
                        .getFirst()
                        .unranked())
                .isEqualTo(Computed.Unranked.CANCELLED);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"49.9 50, BELOW_PASS", "48 51 51, ", "49.9 50 50, BELOW_PASS", "50 50 50.1, "})
    void before_rounding_the_exact_mean_is_compared(String totals, Computed.@Nullable Unranked expected) {
        Rules shipped = Cases.interview();
        Rules strict = new Rules(
                null,
                shipped.components(),
                shipped.combination(),
                null,
                shipped.passMark(),
                Rules.PassCompared.BEFORE_ROUNDING,
                shipped.bonus(),
                null,
                shipped.tieBreak(),
                shipped.tieScope());

        assertThat(SecondCalculator.compute(Cases.bundle(strict, 1, List.of(Cases.marked("001", "0", totals))))
                        .lines()
                        .getFirst()
                        .unranked())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"AFTER_ROUNDING, ", "BEFORE_ROUNDING, BELOW_PART"})
    void the_minimum_of_a_component_is_compared_with_its_rounded_or_its_exact_mark(
            Rules.PassCompared compared, Computed.@Nullable Unranked expected) {
        Rules rules = new Rules(
                null,
                List.of(Cases.component("PV", "50", Rules.Method.MEAN, 2, "0.1", List.of())),
                Rules.Combination.SUM,
                null,
                null,
                compared,
                Rules.Bonus.HIGHEST,
                null,
                List.of(),
                Rules.TieScope.LAST_SLOT);

        assertThat(SecondCalculator.compute(bundle(rules, Cases.marks("PV", "49.9 50")))
                        .lines()
                        .getFirst()
                        .unranked())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} apart, from {1} to {2}: {3}")
    @CsvSource({
        "70 75, false, false, 72.5",
        "70 75, true, false, none",
        "70 76, false, false, none",
        "70 80, false, false, 75.0",
        "70 80, false, true, none",
        "70 79, false, false, none"
    })
    void a_bracket_holds_its_ends_only_where_it_says_so(String totals, boolean from, boolean to, String expected) {
        var bracket = new Rules.Range(new BigDecimal("5"), from, BigDecimal.TEN, to, Action.HEAD_OF_BOARD);
        Rules rules = Cases.rules(
                Cases.component("PV", null, Rules.Method.MEAN, 2, "0.1", List.of(bracket)), "50", List.of());
        BigDecimal mark = SecondCalculator.compute(bundle(rules, Cases.marks("PV", totals)))
                .lines()
                .getFirst()
                .mark();

        assertThat(mark == null ? "none" : mark.toPlainString()).isEqualTo(expected);
    }

    @Test
    void a_sheet_with_fewer_or_more_marks_than_criteria_is_a_fault() {
        var criteria = List.of(
                new Rules.Criterion(null, new BigDecimal("60"), BigDecimal.ONE),
                new Rules.Criterion(null, new BigDecimal("40"), BigDecimal.ONE));
        Rules.Component whole = Cases.component("PV", null, Rules.Method.MEAN, 1, "0.1", List.of());
        Rules rules = Cases.rules(
                new Rules.Component(
                        whole.code(),
                        null,
                        whole.maximum(),
                        whole.weight(),
                        null,
                        1,
                        criteria,
                        null,
                        whole.method(),
                        whole.rounding(),
                        List.of()),
                "50",
                List.of());
        for (String marks : List.of("50", "50 30 5", "50 30")) {
            var sheet = new Entrant.Sheet(
                    "GK1",
                    java.util.Arrays.stream(marks.split(" "))
                            .map(BigDecimal::new)
                            .toList(),
                    null);
            Bundle bundle = bundle(rules, new Marks("PV", null, List.of(sheet), null, List.of()));

            assertThat(SecondCalculator.compute(bundle).faults().stream()
                            .map(fault -> fault.kind() + " " + fault.stated() + " / " + fault.recomputed()))
                    .as(marks)
                    .isEqualTo(
                            marks.equals("50 30")
                                    ? List.of()
                                    : List.of("MARK_OUT_OF_RANGE GK1: " + marks.split(" ").length + " / 2"));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"0, 0", "100, 0", "-0.1, 1", "100.1, 2"})
    void the_ends_of_the_scale_are_marks_and_what_lies_beyond_is_a_fault(String mark, int faults) {
        Rules rules = Cases.rules(Cases.component("PV", null, Rules.Method.MEAN, 1, "0.1", List.of()), "0", List.of());

        assertThat(SecondCalculator.compute(bundle(rules, Cases.marks("PV", mark)))
                        .faults())
                .hasSize(faults)
                .allMatch(fault -> fault.kind() == Difference.Kind.MARK_OUT_OF_RANGE);
    }

    @Test
    void the_name_of_a_component_breaks_ties_only_beside_another_component() {
        Rules.Component named = named(Cases.component("VIET", null, Rules.Method.MEAN, 1, "0.1", List.of()));
        Rules.Component plain = Cases.component("PV", null, Rules.Method.MEAN, 1, "0.1", List.of());
        Rules alone = Cases.rules(named, "0", List.of());
        Rules beside = new Rules(
                null,
                List.of(named, plain),
                alone.combination(),
                null,
                alone.passMark(),
                alone.passCompared(),
                alone.bonus(),
                null,
                List.of(),
                alone.tieScope());

        assertThat(key(alone, Cases.marks("VIET", "70"))).isNull();
        assertThat(key(beside, Cases.marks("VIET", "70"), Cases.marks("PV", "80")))
                .isEqualTo(Fraction.of(new BigDecimal("70")));
    }

    private static @Nullable Fraction key(Rules rules, Marks... marks) {
        return SecondCalculator.of(Cases.bundle(rules, 1, List.of(Cases.entrant("001", "0", marks))))
                .reckoned("001")
                .key("KHOA");
    }

    private static Rules.Component named(Rules.Component part) {
        return new Rules.Component(
                part.code(),
                null,
                part.maximum(),
                part.weight(),
                null,
                1,
                List.of(),
                null,
                part.method(),
                part.rounding(),
                List.of(),
                "KHOA");
    }

    private static Rules thirdMark() {
        return Cases.rules(
                Cases.component(
                        "PV",
                        null,
                        Rules.Method.MEAN,
                        2,
                        "0.1",
                        List.of(
                                new Rules.Range(BigDecimal.ZERO, true, new BigDecimal("5"), true, Action.AVERAGE),
                                new Rules.Range(
                                        new BigDecimal("5"), false, new BigDecimal("20"), true, Action.THIRD_MARK),
                                new Rules.Range(new BigDecimal("20"), false, null, false, Action.CHAIR))),
                "0",
                List.of());
    }

    private static Bundle bundle(Rules rules, Marks marks) {
        return Cases.bundle(rules, 1, List.of(Cases.entrant("001", "0", marks)));
    }
}
