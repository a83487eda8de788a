package vn.bangvang.recompute.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.recompute.bundle.Bundle;
import vn.bangvang.recompute.bundle.Entrant;
import vn.bangvang.recompute.bundle.Entrant.Attendance;
import vn.bangvang.recompute.bundle.Entrant.Marks;
import vn.bangvang.recompute.bundle.Rules;
import vn.bangvang.recompute.bundle.Stated;

/**
 * Each step that explains a line, said rightly and said wrongly. 001 has 80 and 70 of which a reprimand takes a quarter, 002
 * and 003 are equal and 003 was decided to come first, 004 is below in a part, 005 below the pass mark, 006 missed a part, 009 is below in a part whose
 * minimum is not that of the first.
 */
class ReasonCheckTest {

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "001, why.part.VIET, 80.0, true",
                "001, why.part.VIET, 80.1, false",
                "001, why.part.KHAC, 80.0, false",
                "001, why.part.KHAC, –, false",
                "001, why.part.KHAC, '', false",
                "001, why.part.PV why.deducted.REPRIMAND, 07/BB 25 70 52.5, true",
                "001, why.part.PV why.deducted.REPRIMAND, 08/BB 25 70 52.5, false",
                "001, why.part.PV why.deducted.REPRIMAND, 07/BB 20 70 52.5, false",
                "001, why.part.PV why.deducted.REPRIMAND, 07/BB 25 70 52.4, false",
                "001, why.part.PV why.deducted.WARNING, 07/BB 25 70 52.5, false",
                "001, why.part.VIET why.deducted.REPRIMAND, 07/BB 25 70 52.5, false",
                "001, why.weighted, 70 80 30 52.5 71.75 71.8, true",
                "001, why.weighted, 70 80 30 52.5 71.75 71.7, false",
                "001, why.weighted, 60 80 30 52.5 71.75 71.8, false",
                "001, why.partsReach, 50, true",
                "001, why.partsReach, 49, false",
                "004, why.partsReach, 50, false",
                "004, why.partBelow.PV, 48 50, true",
                "004, why.partBelow.PV, 49 50, false",
                "004, why.partBelow.VIET, 90 50, false",
                "009, why.partBelow.PV, 48 50, true",
                "009, why.partBelow.PV, 48 40, false",
                "001, why.partBelow.PV, 52.5 50, false",
                "001, why.passed, 71.8 55, true",
                "001, why.passed, 71.8 50, false",
                "005, why.passed, 54 55, false",
                "005, why.belowPass, 54 55, true",
                "005, why.belowPass, 54.1 55, false",
                "004, why.belowPass, 77.4 55, false",
                "001, why.assessment.reached, 71.8 55, true",
                "005, why.assessment.below, 54 55, true",
                "001, why.assessment.below, 71.8 55, false",
                "001, why.priority, 2.5, true",
                "001, why.priority, 5, false",
                "001, why.noPriority, 2.5, false",
                "002, why.noPriority, 0.0, true",
                "002, why.priority, 0.0, false",
                "001, why.total, 71.8 2.5 74.3, true",
                "001, why.total, 71.8 2.5 74.4, false",
                "001, why.total, 71.8 2.5, false",
                "001, why.rank, 1 1 2, true",
                "001, why.rank, 1 1 3, false",
                "001, why.rankShared, 1 1 2, false",
                "007, why.rankShared, 1 2 0, true",
                "007, why.rank, 1 2 0, false",
                "002, why.tie.MARK, 60, true",
                "002, why.tie.ROUND2_SCORE, 60, true",
                "002, why.tie.ROUND2_SCORE, 61, false",
                "002, why.tie.KHOA, 3, true",
                "003, why.tie.none.KHOA, -, true",
                "002, why.tie.none.KHOA, -, false",
                "002, why.tie.authority, 7-QĐ 2024-10-02, true",
                "002, why.tie.authority, 8-QĐ 2024-10-02, false",
                "002, why.tie.authority, 7-QĐ 2024-10-03, false",
                "002, why.tie.authority, 7-QĐ, false",
                "002, why.tie.waits, -, false",
                "001, why.wish.BY_TOTAL, 1 P1, false",
                "001, why.result.SELECTED, 2, true",
                "001, why.result.SELECTED, 3, false",
                "001, why.result.NOT_SELECTED, 2, false",
                "006, why.allPapersNeeded, -, true",
                "001, why.allPapersNeeded, -, false",
                "006, why.absent, -, false",
                "006, mcq.why.passed, 31 60, true",
                "006, somethingElse, 1, true"
            })
    void a_step_says_what_the_calculator_found(String number, String keys, @Nullable String values, boolean right) {
        SecondCalculator calculator = SecondCalculator.of(bundle());
        Computed.Line line = calculator.computed().lines().stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow();
        Bundle.Post post = bundle().posts().stream()
                .filter(one -> one.code().equals(line.post()))
                .findFirst()
                .orElseThrow();
        var check = new ReasonCheck(bundle(), post, calculator.reckoned(number), line);
        List<String> steps = List.of(keys.split(" "));
        steps.subList(0, steps.size() - 1).forEach(key -> check.wanted(new Stated.Step(key, List.of(), null)));

        assertThat(check.wanted(new Stated.Step(
                                steps.getLast(), values == null ? List.of() : List.of(values.split(" ")), null))
                        .isEmpty())
                .isEqualTo(right);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "why.wish.BY_TOTAL, 2 B, true",
        "why.wish.BY_TOTAL, 1 B, false",
        "why.wish.BY_TOTAL, 2 A, false",
        "why.wish.FIRST_WISH_FIRST, 2 B, false"
    })
    void a_wish_is_told_by_its_place_among_the_wishes(String key, String values, boolean right) {
        Bundle bundle = WishScanTest.bundle(Rules.WishOrder.BY_TOTAL, "A1 B1", List.of(), "1 80 A B");

        assertThat(check(bundle, "1", "B", key, values)).isEqualTo(right);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "200 80 100 76 78.666666 78.7, true",
        "200 80 100 76 78.666667 78.7, false",
        "200 80 100 76 78.6 78.7, false"
    })
    void a_sum_without_an_end_is_cut_off_behind_six_decimals(String values, boolean right) {
        Bundle bundle = Cases.bundle(
                Cases.twoParts(
                        Rules.Combination.WEIGHTED_MEAN,
                        new Rules.Rounding(new BigDecimal("0.1"), RoundingMode.HALF_UP)),
                1,
                List.of(Cases.entrant("001", "0", Cases.marks("VIET", "80"), Cases.marks("PV", "76"))));

        assertThat(check(bundle, "001", "P1", "why.weighted", values)).isEqualTo(right);
    }

    private static boolean check(Bundle bundle, String number, String post, String key, String values) {
        SecondCalculator calculator = SecondCalculator.of(bundle);
        Computed.Line line = calculator.computed().lines().stream()
                .filter(one -> one.number().equals(number) && one.post().equals(post))
                .findFirst()
                .orElseThrow();
        Bundle.Post own = bundle.posts().stream()
                .filter(one -> one.code().equals(post))
                .findFirst()
                .orElseThrow();
        return new ReasonCheck(bundle, own, calculator.reckoned(number), line)
                .wanted(new Stated.Step(key, List.of(values.split(" ")), null))
                .isEmpty();
    }

    private static Bundle bundle() {
        Rules rules = new Rules(
                null,
                List.of(
                        Cases.component("VIET", null, Rules.Method.MEAN, 1, "0.1", List.of()),
                        Cases.component("PV", null, Rules.Method.MEAN, 1, "0.1", List.of())),
                Rules.Combination.SUM,
                null,
                new BigDecimal("55"),
                Rules.PassCompared.AFTER_ROUNDING,
                Rules.Bonus.HIGHEST,
                null,
                List.of("MARK"),
                Rules.TieScope.LAST_SLOT);
        var exam = new Bundle.Exam(
                List.of(),
                List.of(
                        new Bundle.Taken("VIET", new BigDecimal("0.70"), new BigDecimal("50")),
                        new Bundle.Taken("PV", new BigDecimal("0.30"), new BigDecimal("50"))),
                Rules.Combination.WEIGHTED_SUM,
                new Rules.Rounding(new BigDecimal("0.1"), RoundingMode.HALF_UP));
        var mild = new Bundle.Exam(
                List.of(),
                List.of(
                        new Bundle.Taken("VIET", new BigDecimal("0.70"), new BigDecimal("40")),
                        exam.components().get(1)),
                exam.combination(),
                exam.markRounding());
        Bundle bundle = Cases.bundle(
                rules,
                List.of(
                        new Bundle.Post("P1", null, 2, null, exam),
                        new Bundle.Post("P2", null, 0, null, exam),
                        new Bundle.Post("P3", null, 1, null, mild)),
                List.of(
                        entrant(
                                "001",
                                "P1",
                                Map.of(),
                                "2.5",
                                "80",
                                new Marks(
                                        "PV",
                                        null,
                                        Cases.sheets("70"),
                                        null,
                                        List.of(),
                                        new Entrant.Violation(
                                                "REPRIMAND",
                                                new BigDecimal("25"),
                                                Entrant.Violation.Order.AFTER_AVERAGE,
                                                "07/BB"))),
                        entrant("002", "P1", Map.of("KHOA", new BigDecimal("3")), "0", "60", Cases.marks("PV", "60")),
                        entrant("003", "P1", Map.of(), "0", "60", Cases.marks("PV", "60")),
                        entrant("004", "P1", Map.of(), "0", "90", Cases.marks("PV", "48")),
                        entrant("005", "P1", Map.of(), "0", "54", Cases.marks("PV", "54")),
                        entrant(
                                "006",
                                "P1",
                                Map.of(),
                                "0",
                                "90",
                                new Marks("PV", Attendance.ABSENT, List.of(), null, List.of())),
                        entrant("007", "P2", Map.of(), "0", "60", Cases.marks("PV", "60")),
                        entrant("008", "P2", Map.of(), "0", "60", Cases.marks("PV", "60")),
                        entrant("009", "P3", Map.of(), "0", "90", Cases.marks("PV", "48"))));
        return new Bundle(
                bundle.format(),
                bundle.round(),
                bundle.rules(),
                bundle.posts(),
                bundle.candidates(),
                List.of(new Bundle.TieDecision("P1", "7-QĐ", LocalDate.of(2024, 10, 2), List.of("003", "002"))),
                null);
    }

    private static Entrant entrant(
            String number, String post, Map<String, BigDecimal> keys, String bonus, String written, Marks interview) {
        return new Entrant(
                number,
                post,
                Attendance.PRESENT,
                List.of(new Entrant.Bonus(new BigDecimal(bonus), null)),
                keys,
                List.of(Cases.marks("VIET", written), interview));
    }
}
