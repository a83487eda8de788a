package vn.bangvang.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.regulation.internal.ShippedRules;

class SpreadRuleTest {

    private static final Rounding ONE_DECIMAL = new Rounding(1, RoundingMode.HALF_UP);

    @ParameterizedTest
    @CsvSource({"70 80 75, 10", "80 70, 10", "70 70.1, 0.1", "50, 0"})
    void the_spread_is_the_highest_minus_the_lowest(String marks, String spread) {
        assertThat(SpreadRule.spread(list(marks))).isEqualByComparingTo(spread);
    }

    @ParameterizedTest
    @CsvSource({
        "0, AVERAGE",
        "4.9, AVERAGE",
        "5, AVERAGE",
        "5.1, HEAD_OF_BOARD",
        "9.9, HEAD_OF_BOARD",
        "10, CHAIR",
        "99, CHAIR"
    })
    void a_spread_falls_into_its_bracket(String spread, SpreadAction action) {
        assertThat(SpreadRule.action(
                        ShippedRules.of("V1").writtenSpreadBrackets().value(), new BigDecimal(spread)))
                .isEqualTo(action);
    }

    @Test
    void a_spread_outside_every_bracket_is_an_accident() {
        assertThatThrownBy(() -> SpreadRule.action(List.of(), BigDecimal.ONE))
                .isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "77 78 78 80, 78.3",
        "49.9 50, 50.0",
        "49 50 50, 49.7",
        "0 0, 0.0",
        "70.04 70.05, 70.0",
        "70.05 70.06, 70.1"
    })
    void a_mean_is_rounded_once(String marks, String mean) {
        assertThat(SpreadRule.mean(list(marks), ONE_DECIMAL)).isEqualTo(new BigDecimal(mean));
    }

    @Test
    void the_brackets_of_written_papers_are_the_documents_own() {
        Parameter<List<SpreadBracket>> brackets = ShippedRules.of("V1").writtenSpreadBrackets();

        assertThat(brackets.key()).isEqualTo("written-spread-brackets");
        assertThat(brackets.source().toString()).isEqualTo("TT 6/2020/TT-BNV, Quy chế, Điều 28 khoản 3");
        assertThat(brackets.value()).hasSize(3);
    }

    private static List<BigDecimal> list(String marks) {
        return Stream.of(marks.split(" ")).map(BigDecimal::new).toList();
    }
}
