package vn.bangvang.recompute.calculator;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.bangvang.recompute.bundle.Rules;

/** An exact fraction of whole numbers, its denominator above zero. */
record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {

    static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);
    static final Fraction ONE = new Fraction(BigInteger.ONE, BigInteger.ONE);

    Fraction {
        // Divided by its own sign the denominator is above zero; without a sign it is none.
        BigInteger common = over.gcd(under).multiply(BigInteger.valueOf(under.signum()));
        over = over.divide(common);
        under = under.divide(common);
    }

    static Fraction of(BigDecimal decimal) {
        int digits = Math.max(decimal.scale(), 0);
        return new Fraction(decimal.setScale(digits).unscaledValue(), BigInteger.TEN.pow(digits));
    }

    static @Nullable Fraction orNull(@Nullable BigDecimal decimal) {
        return decimal == null ? null : of(decimal);
    }

    static Fraction orOne(@Nullable BigDecimal decimal) {
        return decimal == null ? ONE : of(decimal);
    }

    /** Without its sign. */
    Fraction size() {
        return new Fraction(over.abs(), under);
    }

    Fraction plus(Fraction other) {
        return new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.over.negate(), other.under));
    }

    Fraction times(Fraction other) {
        return new Fraction(over.multiply(other.over), under.multiply(other.under));
    }

    Fraction dividedBy(Fraction other) {
        return new Fraction(over.multiply(other.under), under.multiply(other.over));
    }

    Fraction dividedBy(int count) {
        return new Fraction(over, under.multiply(BigInteger.valueOf(count)));
    }

    Fraction rounded(Rules.Rounding rounding) {
        return rounded(of(rounding.step()), rounding.mode());
    }

    /** The whole multiple of the step that the mode chooses. */
    Fraction rounded(Fraction step, RoundingMode mode) {
        Fraction steps = dividedBy(step);
        BigInteger below = floor(steps);
        Fraction rest = steps.minus(new Fraction(below, BigInteger.ONE));
        boolean up = rest.over.signum() != 0 && goesUp(rest, below, steps.over.signum(), mode);
        return new Fraction(up ? below.add(BigInteger.ONE) : below, BigInteger.ONE).times(step);
    }

    private static BigInteger floor(Fraction value) {
        BigInteger[] parts = value.over.divideAndRemainder(value.under);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    private static boolean goesUp(Fraction rest, BigInteger below, int sign, RoundingMode mode) {
        int half = rest.over.shiftLeft(1).compareTo(rest.under);
        return switch (mode) {
            case CEILING -> true;
            case FLOOR -> false;
            case UP -> sign == 1;
            case DOWN -> sign == -1;
            case HALF_UP -> half > 0 || (half == 0 && sign == 1);
            case HALF_DOWN -> half > 0 || (half == 0 && sign == -1);
            case HALF_EVEN -> half > 0 || (half == 0 && below.testBit(0));
            case UNNECESSARY -> throw new IllegalArgumentException("not a way to round");
        };
    }

    /** Whether it can be written as a decimal. */
    boolean terminates() {
        BigInteger rest = under.shiftRight(under.getLowestSetBit());
        BigInteger five = BigInteger.valueOf(5);
        while (rest.mod(five).signum() == 0) {
            rest = rest.divide(five);
        }
        return rest.equals(BigInteger.ONE);
    }

    /** As a decimal; everything that leaves the calculator was rounded to a decimal step or came from decimals. */
    BigDecimal decimal() {
        BigDecimal plain = new BigDecimal(over).divide(new BigDecimal(under)).stripTrailingZeros();
        return plain.setScale(Math.max(1, plain.scale()));
    }

    @Override
    public int compareTo(Fraction other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
}
