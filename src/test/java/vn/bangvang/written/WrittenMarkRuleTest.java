package vn.bangvang.written;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.Rule;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.SpreadAction;
import vn.bangvang.regulation.SpreadBracket;
import vn.bangvang.regulation.internal.ChangedRules;
import vn.bangvang.regulation.internal.ShippedRules;

class WrittenMarkRuleTest {

    /** LAW.md 4.1: the mean of two rounds, rounded once and half up. */
    @Rule("R-012")
    @ParameterizedTest
    @CsvSource({
        "72, 72, 0, 72.0",
        "70, 74.9, 4.9, 72.5",
        "74.9, 70, 4.9, 72.5",
        "70, 75, 5, 72.5",
        "70.1, 70.2, 0.1, 70.2",
        "49.9, 50, 0.1, 50.0",
        "49.8, 50, 0.2, 49.9",
        "0, 0, 0, 0.0",
        "100, 100, 0, 100.0"
    })
    void two_marks_at_most_five_apart_are_averaged(String first, String second, String spread, String mark) {
        for (String code : List.of("V1", "V2", "V3", "V4")) {
            assertThat(WrittenMarkRule.decide(ShippedRules.of(code), points(first), points(second)))
                    .isEqualTo(new WrittenDecision.Settled(
                            points(spread), new BigDecimal(mark), WrittenSettlement.AVERAGED));
        }
    }

    /** Every edge of the brackets that the documents hold. */
    @Rule("R-012")
    @ParameterizedTest
    @CsvSource({
        "70, 75.1, 5.1, NeedsHead",
        "75.1, 70, 5.1, NeedsHead",
        "70, 79.9, 9.9, NeedsHead",
        "70, 80, 10, NeedsChair",
        "80, 70, 10, NeedsChair",
        "0, 100, 100, NeedsChair"
    })
    void marks_further_apart_are_decided_by_head_or_chair(String first, String second, String spread, String decision) {
        WrittenDecision decided = WrittenMarkRule.decide(ShippedRules.of("V1"), points(first), points(second));

        assertThat(decided.getClass().getSimpleName()).isEqualTo(decision);
        assertThat(decided.spread()).isEqualByComparingTo(spread);
    }

    @Rule("R-012")
    @ParameterizedTest
    @CsvSource({"70, 79.9, NeedsHead", "70, 80, NeedsThirdMark", "90, 70, NeedsThirdMark"})
    void where_the_document_says_so_a_third_marker_marks_the_paper(String first, String second, String decision) {
        assertThat(WrittenMarkRule.decide(withThirdMark(), points(first), points(second))
                        .getClass()
                        .getSimpleName())
                .isEqualTo(decision);
    }

    /** The third mark counts with the nearer one, or with both in the middle; too far from both, the chair decides. */
    @Rule("R-012")
    @ParameterizedTest
    @CsvSource({
        "70, 80, 72, 71.0",
        "70, 80, 79, 79.5",
        "80, 70, 79, 79.5",
        "70, 80, 75, 75.0",
        "80, 70, 75, 75.0",
        "70, 80, 65, 67.5",
        "70, 80, 64.9, chair",
        "70, 80, 85, 82.5",
        "70, 80, 85.1, chair",
        "60, 80, 70, chair",
        "60, 80, 65, 62.5",
        "60, 80, 65.1, chair",
        "70, 80, 70, 70.0"
    })
    void a_third_mark_counts_with_the_nearer_of_the_two(String first, String second, String third, String mark) {
        BigDecimal spread = points(first).subtract(points(second)).abs();

        assertThat(WrittenMarkRule.decide(withThirdMark(), points(first), points(second), points(third)))
                .isEqualTo(
                        mark.equals("chair")
                                ? new WrittenDecision.NeedsChair(spread)
                                : new WrittenDecision.Settled(
                                        spread, new BigDecimal(mark), WrittenSettlement.THIRD_MARK));
    }

    static RuleSet withThirdMark() {
        RuleSet rules = ShippedRules.of("V1");
        return withWrittenBrackets(
                rules,
                bracket -> bracket.action() == SpreadAction.CHAIR
                        ? new SpreadBracket(
                                bracket.from(),
                                bracket.fromInclusive(),
                                bracket.to(),
                                bracket.toInclusive(),
                                SpreadAction.THIRD_MARK)
                        : bracket);
    }

    private static RuleSet withWrittenBrackets(RuleSet rules, UnaryOperator<SpreadBracket> change) {
        Parameter<List<SpreadBracket>> before = rules.writtenSpreadBrackets();
        return ChangedRules.with(
                rules, before.key(), before.value().stream().map(change).toList());
    }

    private static BigDecimal points(String mark) {
        return new BigDecimal(mark);
    }

    @Test
    @Rule("R-012")
    void the_mean_before_its_rounding_is_of_those_totals_that_count() {
        assertThat(WrittenMarkRule.exact(List.of(points("70"), points("71")))).isEqualByComparingTo("70.5");
        assertThat(WrittenMarkRule.exact(List.of(points("60"), points("80"), points("78"))))
                .isEqualByComparingTo("79");
        assertThat(WrittenMarkRule.exact(List.of(points("60"), points("80"), points("70"))))
                .isEqualByComparingTo("70");
        assertThatThrownBy(() -> WrittenMarkRule.exact(List.of(points("60")))).hasMessage("1 totals");
    }
}
