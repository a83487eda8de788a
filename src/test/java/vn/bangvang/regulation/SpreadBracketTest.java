package vn.bangvang.regulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadBracketTest {

    @ParameterizedTest(name = "from 5 {0} to {1} {2}: {3} {4}")
    @CsvSource({
        "true, 10, true, 4.9, false",
        "true, 10, true, 5.0, true",
        "false, 10, true, 5.0, false",
        "false, 10, true, 5.1, true",
        "true, 10, true, 10.0, true",
        "true, 10, false, 10.0, false",
        "true, 10, false, 9.9, true",
        "true, 10, true, 10.1, false",
        "true, , false, 4.9, false",
        "true, , false, 5.0, true",
        "false, , false, 5.0, false",
        "false, , false, 99.0, true"
    })
    void a_range_holds_its_ends_only_where_it_says_so_and_may_have_no_upper_one(
            boolean fromInclusive, @Nullable BigDecimal to, boolean toInclusive, BigDecimal spread, boolean holds) {
        var bracket = new SpreadBracket(new BigDecimal("5"), fromInclusive, to, toInclusive, SpreadAction.AVERAGE);

        assertThat(bracket.contains(spread)).isEqualTo(holds);
    }
}
