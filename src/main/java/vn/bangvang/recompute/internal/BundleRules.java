package vn.bangvang.recompute.internal;

import java.math.BigDecimal;
import java.util.List;
import vn.bangvang.recompute.bundle.Rules;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.SpreadAction;
import vn.bangvang.regulation.SpreadBracket;
import vn.bangvang.regulation.TieBreakKey;
import vn.bangvang.scoring.Criterion;

/** A pinned rule set and a rubric in the words of a bundle. */
final class BundleRules {

    /** The one part of an interview round. */
    static final String INTERVIEW = "PV";

    private BundleRules() {}

    static Rules of(RuleSet rules, List<Criterion> rubric) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(
                rules.officialMarkRounding().value().scale());
        var interview = new Rules.Component(
                INTERVIEW,
                "Phỏng vấn",
                rules.scale().value(),
                null,
                null,
                rules.examinersMin().value(),
                rubric.stream()
                        .map(criterion -> new Rules.Criterion(
                                criterion.data().title(),
                                criterion.data().maximum(),
                                criterion.data().step()))
                        .toList(),
                null,
                Rules.Method.MEAN,
                new Rules.Rounding(step, rules.officialMarkRounding().value().mode()),
                rules.spreadBrackets().value().stream().map(BundleRules::range).toList());
        return new Rules(
                rules.title(),
                List.of(interview),
                Rules.Combination.SUM,
                null,
                rules.passMark().value(),
                rules.passComparedAfterRounding().value()
                        ? Rules.PassCompared.AFTER_ROUNDING
                        : Rules.PassCompared.BEFORE_ROUNDING,
                Rules.Bonus.HIGHEST,
                null,
                rules.tieChain().value().stream()
                        .map(key -> key == TieBreakKey.ROUND2_SCORE ? "MARK" : key.name())
                        .toList(),
                Rules.TieScope.LAST_SLOT);
    }

    private static Rules.Range range(SpreadBracket bracket) {
        return new Rules.Range(
                bracket.from(), bracket.fromInclusive(), bracket.to(), bracket.toInclusive(), action(bracket.action()));
    }

    private static Rules.Action action(SpreadAction action) {
        return switch (action) {
            case AVERAGE -> Rules.Action.AVERAGE;
            case HEAD_OF_BOARD -> Rules.Action.HEAD_OF_BOARD;
            case CHAIR -> Rules.Action.CHAIR;
            case THIRD_MARK -> throw new IllegalStateException("what was said before a board is not marked again");
        };
    }
}
