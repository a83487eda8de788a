package vn.bangvang.regulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;

/** How far marks of one piece of work lie apart, what that asks for, and their mean. */
public final class SpreadRule {

    /** More digits than any number of marks needs for a minimum to be compared with a mean that nobody rounded. */
    private static final int WORKING_SCALE = 20;

    private SpreadRule() {}

    /** Highest minus lowest mark, in points. */
    public static BigDecimal spread(List<BigDecimal> marks) {
        return Collections.max(marks).subtract(Collections.min(marks));
    }

    /**
     * What the brackets say about that spread.
     *
     * @throws NoSuchElementException if no bracket holds the spread, which no document that was read allows
     */
    public static SpreadAction action(List<SpreadBracket> brackets, BigDecimal spread) {
        for (SpreadBracket bracket : brackets) {
            if (bracket.contains(spread)) {
                return bracket.action();
            }
        }
        throw new NoSuchElementException("no bracket holds a spread of " + spread);
    }

    /** The mean of the marks, rounded once. */
    public static BigDecimal mean(List<BigDecimal> marks, Rounding rounding) {
        return sum(marks).divide(BigDecimal.valueOf(marks.size()), rounding.scale(), rounding.mode());
    }

    /** The mean before its rounding, never above the true one: its last digits, of twenty, are cut off. */
    public static BigDecimal mean(List<BigDecimal> marks) {
        return sum(marks).divide(BigDecimal.valueOf(marks.size()), WORKING_SCALE, RoundingMode.DOWN);
    }

    private static BigDecimal sum(List<BigDecimal> marks) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal mark : marks) {
            sum = sum.add(mark);
        }
        return sum;
    }
}
