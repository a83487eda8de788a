package vn.bangvang.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.Rule;
import vn.bangvang.regulation.internal.ShippedRules;

class OfficialMarkRuleTest {

    /** LAW.md, worked examples 8 and 10. */
    @ParameterizedTest
    @CsvSource({
        "78/80/82, 80.0",
        "76/81/81, 79.3",
        "77/78/78/80, 78.3",
        "49/50/50, 49.7",
        "49.9/50, 50.0",
        "48/51/51, 50.0",
        "80/80, 80.0",
        "0/0, 0.0"
    })
    @Rule("R-010")
    void marks_at_most_five_apart_are_averaged_and_rounded_once_half_up(String marks, String official) {
        for (String code : List.of("V1", "V2", "V3", "V4")) {
            assertThat(decide(code, marks))
                    .isInstanceOfSatisfying(
                            SpreadDecision.Averaged.class,
                            averaged -> assertThat(averaged.official()).isEqualTo(new BigDecimal(official)));
        }
    }

    /** LAW.md, worked example 9, and every edge of the brackets. */
    @ParameterizedTest
    @CsvSource({
        "70/74.9, 4.9, Averaged",
        "70/75, 5, Averaged",
        "70/75.1, 5.1, NeedsDialogue",
        "76/80/83, 7, NeedsDialogue",
        "70/79.9, 9.9, NeedsDialogue",
        "70/78/80, 10, NeedsChair",
        "70/80.1, 10.1, NeedsChair"
    })
    @Rule("R-011")
    void the_spread_decides_who_decides(String marks, String spread, String decision) {
        SpreadDecision decided = decide("V1", marks);

        assertThat(decided.spread()).isEqualByComparingTo(spread);
        assertThat(decided.getClass().getSimpleName()).isEqualTo(decision);
        assertThat(decided.article().toString()).isEqualTo("TT 6/2020/TT-BNV, Quy chế, Điều 31 khoản 2");
    }

    @Test
    @Rule("R-022")
    void one_examiner_is_not_enough() {
        assertThatThrownBy(() -> decide("V1", "80")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_mark_is_the_same_however_it_is_written() {
        assertThat(Mark.of("80")).isEqualTo(Mark.of("80.00")).isEqualByComparingTo(Mark.of("80.0"));
        assertThat(Mark.of("0").points()).isEqualTo(new BigDecimal("0.00"));
        assertThatThrownBy(() -> Mark.of("-0.5")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Mark.of("79.125")).isInstanceOf(ArithmeticException.class);
    }

    private static SpreadDecision decide(String code, String marks) {
        return OfficialMarkRule.decide(
                ShippedRules.of(code),
                Arrays.stream(marks.split("/")).map(Mark::of).toList());
    }

    @Test
    @Rule("R-010")
    void the_mean_before_its_rounding_is_never_above_the_true_one() {
        assertThat(OfficialMarkRule.mean(List.of(Mark.of("80"), Mark.of("80"), Mark.of("81"))))
                .isEqualTo(new BigDecimal("80.33333333333333333333"));
    }

    @Test
    void marks_are_ordered_by_their_points() {
        assertThat(Mark.of("80.5")).isGreaterThan(Mark.of("80")).isLessThan(Mark.of("81"));
        assertThat(Mark.of("80").compareTo(Mark.of("80.00"))).isZero();
    }
}
