package vn.bangvang.recompute.calculator;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bangvang.recompute.calculator.Cases.bundle;
import static vn.bangvang.recompute.calculator.Cases.component;
import static vn.bangvang.recompute.calculator.Cases.entrant;
import static vn.bangvang.recompute.calculator.Cases.marked;
import static vn.bangvang.recompute.calculator.Cases.marks;
import static vn.bangvang.recompute.calculator.Cases.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.recompute.bundle.Bundle;
import vn.bangvang.recompute.bundle.Entrant;
import vn.bangvang.recompute.bundle.Entrant.Attendance;
import vn.bangvang.recompute.bundle.Rules;

/** The further rules that outside data sets use. */
class OutsideRulesTest {

    @Test
    void a_trimmed_mean_leaves_out_one_highest_and_one_lowest() {
        Rules rules =
                Cases.rules(component("PV", null, Rules.Method.TRIMMED_MEAN, 3, "0.01", List.of()), "0", List.of());

        assertThat(SecondCalculator.compute(bundle(rules, 1, List.of(marked("001", "0", "9.5 7 8 8 6.25"))))
                        .lines()
                        .getFirst()
                        .mark())
                .isEqualTo(new BigDecimal("7.67"));
    }

    @ParameterizedTest
    @CsvSource({"SUM, 163.0", "WEIGHTED_SUM, 236.0", "WEIGHTED_MEAN, 78.7"})
    void components_are_summed_plainly_or_by_weight_or_averaged(Rules.Combination combination, String mark) {
        Rules.Rounding rounding = combination == Rules.Combination.WEIGHTED_MEAN
                ? new Rules.Rounding(new BigDecimal("0.1"), RoundingMode.HALF_UP)
                : null;
        Bundle bundle = bundle(
                Cases.twoParts(combination, rounding),
                1,
                List.of(entrant("001", "0", marks("VIET", "73"), marks("PV", "90"))));

        assertThat(SecondCalculator.compute(bundle).lines().getFirst().mark()).isEqualTo(new BigDecimal(mark));
    }

    @Test
    void a_pass_mark_of_a_component_holds_whatever_the_sum() {
        Bundle bundle = bundle(
                Cases.twoParts(Rules.Combination.SUM, null),
                1,
                List.of(entrant("001", "0", marks("VIET", "100"), marks("PV", "49.9"))));

        assertThat(outcome(bundle)).containsExactly("001 null null NOT_RANKED BELOW_PART");
    }

    @Test
    void keys_may_be_asked_everywhere_and_where_nothing_breaks_a_tie_the_rank_is_equal() {
        Rules everywhere = new Rules(
                null,
                List.of(component("PV", null, Rules.Method.MEAN, 1, "0.1", List.of())),
                Rules.Combination.SUM,
                null,
                null,
                Rules.PassCompared.AFTER_ROUNDING,
                Rules.Bonus.SUM,
                null,
                List.of("GPA"),
                Rules.TieScope.ALWAYS);
        Bundle bundle = bundle(
                everywhere,
                4,
                List.of(
                        keyed("001", "80", "3.1"),
                        keyed("002", "80", "3.4"),
                        keyed("003", "80", "3.1"),
                        marked("004", "1 2", "77")));

        assertThat(outcome(bundle))
                .containsExactly(
                        "001 2 80.0 SELECTED", "002 1 80.0 SELECTED", "003 2 80.0 SELECTED", "004 4 80.0 SELECTED");
    }

    @ParameterizedTest
    @CsvSource({
        "7.25, 0.1, HALF_UP, 7.3",
        "7.25, 0.1, HALF_EVEN, 7.2",
        "7.35, 0.1, HALF_EVEN, 7.4",
        "7.25, 0.1, HALF_DOWN, 7.2",
        "7.26, 0.1, HALF_DOWN, 7.3",
        "7.21, 0.1, UP, 7.3",
        "7.29, 0.1, DOWN, 7.2",
        "7.21, 0.1, CEILING, 7.3",
        "7.29, 0.1, FLOOR, 7.2",
        "7.5, 0.25, FLOOR, 7.5",
        "7.5, 0.25, CEILING, 7.5",
        "-7.5, 0.25, FLOOR, -7.5",
        "7.37, 0.25, HALF_UP, 7.25",
        "7.375, 0.25, HALF_UP, 7.5",
        "7.5, 0.25, UP, 7.5",
        "-7.25, 0.1, HALF_UP, -7.3",
        "-7.25, 0.1, HALF_DOWN, -7.2",
        "-7.21, 0.1, UP, -7.3",
        "-7.29, 0.1, DOWN, -7.2",
        "-7.21, 0.1, FLOOR, -7.3",
        "-7.29, 0.1, CEILING, -7.2"
    })
    void a_step_and_a_mode_round_as_they_say(String value, String step, RoundingMode mode, String rounded) {
        assertThat(Fraction.of(new BigDecimal(value))
                        .rounded(Fraction.of(new BigDecimal(step)), mode)
                        .decimal())
                .isEqualByComparingTo(rounded);
    }

    private static Entrant keyed(String number, String mark, String average) {
        return new Entrant(
                number,
                "P1",
                Attendance.PRESENT,
                List.of(),
                Map.of("GPA", new BigDecimal(average)),
                List.of(marks("PV", mark)));
    }
}
