package vn.bangvang.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.SpreadBracket;

/** From the examiners' marks to the official mark, by the spread brackets of the rule set. */
public final class OfficialMarkRule {

    /** More digits than any number of examiners needs for the one rounding that follows to be right. */
    private static final int WORKING_SCALE = 20;

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
        BigDecimal spread = Collections.max(totals)
                .points()
                .subtract(Collections.min(totals).points());
        LegalRef article = rules.spreadBrackets().source();
        SpreadBracket bracket = rules.spreadBrackets().value().stream()
                .filter(candidate -> candidate.contains(spread))
                .findFirst()
                .orElseThrow();
        return switch (bracket.action()) {
            case AVERAGE ->
                new SpreadDecision.Averaged(
                        spread, rules.officialMarkRounding().value().apply(mean(totals)), article);
            case HEAD_OF_BOARD -> new SpreadDecision.NeedsDialogue(spread, article);
            case CHAIR -> new SpreadDecision.NeedsChair(spread, article);
        };
    }

    /** The mean before its rounding, never above the true one: its last digits, of twenty, are cut off. */
    public static BigDecimal mean(List<Mark> totals) {
        return totals.stream()
                .map(Mark::points)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(totals.size()), WORKING_SCALE, RoundingMode.DOWN);
    }
}
