package vn.bangvang.regulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;

/** How far marks of one piece of work lie apart, what that asks for, and their mean. */
public final class SpreadRule {

    /** More digits than any number of marks needs for the one rounding that follows to be right. */
    private static final int WORKING_SCALE = 20;

    private SpreadRule() {}

    /** Highest minus lowest mark, in points. */
    public static BigDecimal spread(List<BigDecimal> marks) {
        return Collections.max(marks).subtract(Collections.min(marks));
    }

    /**
     * What the brackets say about that spread.
     *
     * @throws java.util.NoSuchElementException if no bracket holds the spread, which no document that was read allows
     */
    public static SpreadAction action(List<SpreadBracket> brackets, BigDecimal spread) {
        return brackets.stream()
                .filter(bracket -> bracket.contains(spread))
                .findFirst()
                .orElseThrow()
                .action();
    }

    /** The mean of the marks, rounded once. */
    public static BigDecimal mean(List<BigDecimal> marks, Rounding rounding) {
        return rounding.apply(mean(marks));
    }

    /** The mean before its rounding, never above the true one: its last digits, of twenty, are cut off. */
    public static BigDecimal mean(List<BigDecimal> marks) {
        return marks.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(marks.size()), WORKING_SCALE, RoundingMode.DOWN);
    }
}
