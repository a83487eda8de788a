package vn.bangvang.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.SpreadRule;

/** From the examiners' marks to the official mark, by the spread brackets of the rule set. */
public final class OfficialMarkRule {

    private OfficialMarkRule() {}

    /**
     * Judges the totals of all examiners of one candidate.
     *
     * @param totals in points of the scale of the rule set
     * @throws IllegalArgumentException with fewer totals than the rule set's minimum of examiners
     */
    public static SpreadDecision decide(RuleSet rules, List<Mark> totals) {
        if (totals.size() < rules.examinersMin().value()) {
            throw new IllegalArgumentException("only " + totals.size() + " marks");
        }
        List<BigDecimal> points = new ArrayList<>(totals.size());
        totals.forEach(total -> points.add(total.points()));
        BigDecimal spread = SpreadRule.spread(points);
        LegalRef article = rules.spreadBrackets().source();
        return switch (SpreadRule.action(rules.spreadBrackets().value(), spread)) {
            case AVERAGE ->
                new SpreadDecision.Averaged(
                        spread,
                        SpreadRule.mean(points, rules.officialMarkRounding().value()),
                        article);
            case HEAD_OF_BOARD -> new SpreadDecision.NeedsDialogue(spread, article);
            case CHAIR -> new SpreadDecision.NeedsChair(spread, article);
            case THIRD_MARK -> throw new IllegalStateException("what was said before a board is not marked again");
        };
    }

    /** The mean before its rounding, never above the true one: its last digits, of twenty, are cut off. */
    public static BigDecimal mean(List<Mark> totals) {
        return SpreadRule.mean(totals.stream().map(Mark::points).toList());
    }
}
