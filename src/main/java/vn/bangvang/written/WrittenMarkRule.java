package vn.bangvang.written;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.SpreadAction;
import vn.bangvang.regulation.SpreadBracket;
import vn.bangvang.regulation.SpreadRule;

/** From the marks of a paper to its mark, by the spread brackets of the rule set. */
public final class WrittenMarkRule {

    private WrittenMarkRule() {}

    /** Judges the two independent totals of a paper, in points of the scale of the rule set. */
    public static WrittenDecision decide(RuleSet rules, BigDecimal first, BigDecimal second) {
        List<BigDecimal> marks = List.of(first, second);
        BigDecimal spread = SpreadRule.spread(marks);
        return switch (SpreadRule.action(brackets(rules), spread)) {
            case AVERAGE -> settled(rules, spread, marks, WrittenSettlement.AVERAGED);
            case HEAD_OF_BOARD -> new WrittenDecision.NeedsHead(spread);
            case THIRD_MARK -> new WrittenDecision.NeedsThirdMark(spread);
            case CHAIR -> new WrittenDecision.NeedsChair(spread);
        };
    }

    /**
     * Judges a paper that was marked a third time: the third mark counts with the nearer of the first two, or with both
     * when it lies in the middle; where even those lie too far apart to be averaged, the chair decides.
     */
    public static WrittenDecision decide(RuleSet rules, BigDecimal first, BigDecimal second, BigDecimal third) {
        BigDecimal spread = SpreadRule.spread(List.of(first, second));
        BigDecimal nearest =
                third.subtract(first).abs().min(third.subtract(second).abs());
        return SpreadRule.action(brackets(rules), nearest) == SpreadAction.AVERAGE
                ? settled(rules, spread, counted(first, second, third), WrittenSettlement.THIRD_MARK)
                : new WrittenDecision.NeedsChair(spread);
    }

    /**
     * The mean of two totals, or of those that count among three, before its rounding.
     *
     * @param totals in the order in which they were given
     * @throws IllegalArgumentException if there are neither two nor three
     */
    public static BigDecimal exact(List<BigDecimal> totals) {
        return switch (totals.size()) {
            case 2 -> SpreadRule.mean(totals);
            case 3 -> SpreadRule.mean(counted(totals.get(0), totals.get(1), totals.get(2)));
            default -> throw new IllegalArgumentException(totals.size() + " totals");
        };
    }

    private static List<BigDecimal> counted(BigDecimal first, BigDecimal second, BigDecimal third) {
        BigDecimal toFirst = third.subtract(first).abs();
        BigDecimal toSecond = third.subtract(second).abs();
        return Stream.of(
                        toFirst.compareTo(toSecond) <= 0 ? Stream.of(first) : Stream.<BigDecimal>of(),
                        toSecond.compareTo(toFirst) <= 0 ? Stream.of(second) : Stream.<BigDecimal>of(),
                        Stream.of(third))
                .flatMap(marks -> marks)
                .toList();
    }

    private static WrittenDecision settled(
            RuleSet rules, BigDecimal spread, List<BigDecimal> marks, WrittenSettlement settlement) {
        return new WrittenDecision.Settled(
                spread, SpreadRule.mean(marks, rules.officialMarkRounding().value()), settlement);
    }

    private static List<SpreadBracket> brackets(RuleSet rules) {
        return rules.writtenSpreadBrackets().value();
    }
}
