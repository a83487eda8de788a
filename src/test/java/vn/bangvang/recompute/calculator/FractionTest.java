package vn.bangvang.recompute.calculator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionTest {

    @ParameterizedTest(name = "{0}/{1} = {2}/{3}")
    @CsvSource({"6, 4, 3, 2", "-6, 4, -3, 2", "6, -4, -3, 2", "-6, -4, 3, 2", "0, -7, 0, 1", "7, 7, 1, 1"})
    void a_fraction_is_kept_in_its_lowest_terms_above_zero_below(int over, int under, int kept, int keptUnder) {
        Fraction fraction = fraction(over, under);

        assertThat(fraction.over()).isEqualTo(kept);
        assertThat(fraction.under()).isEqualTo(keptUnder);
    }

    @Test
    void nothing_is_divided_by_zero() {
        assertThatThrownBy(() -> fraction(1, 0)).isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest(name = "{0}/{1}: {2}")
    @CsvSource({
        "7, 1, true",
        "1, 8, true",
        "1, 25, true",
        "3, 40, true",
        "1, 3, false",
        "1, 6, false",
        "2, 15, false",
        "1, 7, false"
    })
    void a_decimal_ends_where_two_and_five_are_the_only_divisors(int over, int under, boolean ends) {
        assertThat(fraction(over, under).terminates()).isEqualTo(ends);
    }

    private static Fraction fraction(int over, int under) {
        return new Fraction(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }
}
