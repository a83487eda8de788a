package vn.bangvang.recompute.internal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.bangvang.recompute.bundle.Bundle;
import vn.bangvang.recompute.bundle.Rules;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.SpreadBracket;
import vn.bangvang.regulation.TieBreakKey;
import vn.bangvang.regulation.WishAllocation;
import vn.bangvang.scoring.Criterion;

/** A pinned rule set, the designs of the posts and a rubric in the words of a bundle; components are called as papers are. */
final class BundleRules {

    private BundleRules() {}

    static Rules of(
            RuleSet rules,
            RoundKind kind,
            Collection<ExamDesign> designs,
            List<Criterion> rubric,
            boolean inCommon,
            Optional<Rules.AnswerKeys> keys) {
        TreeSet<PaperKind> papers = new TreeSet<>();
        designs.forEach(design -> papers.addAll(design.stage2()));
        boolean assessment = kind == RoundKind.QUARTERLY_ASSESSMENT;
        return new Rules(
                rules.title(),
                papers.stream().map(paper -> component(rules, paper, rubric)).toList(),
                Rules.Combination.SUM,
                null,
                rules.passMark().value(),
                rules.passComparedAfterRounding().value()
                        ? Rules.PassCompared.AFTER_ROUNDING
                        : Rules.PassCompared.BEFORE_ROUNDING,
                Rules.Bonus.HIGHEST,
                null,
                assessment
                        ? List.of()
                        : rules.tieChainOf(kind).value().stream()
                                .map(key -> key == TieBreakKey.ROUND2_SCORE ? "MARK" : key.name())
                                .toList(),
                Rules.TieScope.LAST_SLOT,
                assessment ? Rules.Kind.ASSESSMENT : Rules.Kind.RANKING,
                null,
                inCommon
                        ? rules.setting("wishes.allocation", WishAllocation.class)
                                .value()
                                .map(order -> Rules.WishOrder.valueOf(order.name()))
                                .orElse(null)
                        : null,
                keys.orElse(null));
    }

    /** What the candidates of a post sit. */
    static Bundle.Exam exam(RuleSet rules, ExamDesign design) {
        @Nullable
        BigDecimal minimum = design.weights().isEmpty()
                ? null
                : rules.setting("combined.minimum-percent", BigDecimal.class)
                        .value()
                        .map(percent -> percent.multiply(rules.scale().value()).movePointLeft(2))
                        .orElse(null);
        return new Bundle.Exam(
                design.stage1().stream()
                        .map(part -> new Bundle.StagePart(
                                part.paper().name(),
                                part.questions(),
                                part.passPercent(),
                                part.paper() == PaperKind.GENERAL_KNOWLEDGE ? TieBreakKey.ROUND1_CORRECT.name() : null))
                        .toList(),
                design.stage2().stream()
                        .map(paper -> new Bundle.Taken(
                                paper.name(),
                                design.weights()
                                        .map(weights -> weights.of(paper))
                                        .orElse(null),
                                minimum))
                        .toList(),
                design.weights().isEmpty() ? Rules.Combination.SUM : Rules.Combination.WEIGHTED_SUM,
                design.weights().isEmpty() ? null : rounding(rules));
    }

    private static Rules.Component component(RuleSet rules, PaperKind paper, List<Criterion> rubric) {
        return new Rules.Component(
                paper.name(),
                switch (paper) {
                    case WRITTEN -> "Thi viết";
                    case PRACTICAL -> "Thực hành";
                    default -> "Phỏng vấn, vấn đáp";
                },
                rules.scale().value(),
                null,
                null,
                rules.examinersMin().value(),
                paper.beforeABoard()
                        ? rubric.stream()
                                .map(criterion -> new Rules.Criterion(
                                        criterion.data().title(),
                                        criterion.data().maximum(),
                                        criterion.data().step()))
                                .toList()
                        : List.of(),
                null,
                Rules.Method.MEAN,
                rounding(rules),
                brackets(rules, paper).stream().map(BundleRules::range).toList(),
                paper == PaperKind.WRITTEN ? TieBreakKey.WRITTEN_SCORE.name() : null);
    }

    private static List<SpreadBracket> brackets(RuleSet rules, PaperKind paper) {
        if (paper.beforeABoard()) {
            return rules.spreadBrackets().value();
        }
        return rules.writtenSpreadBrackets().value();
    }

    private static Rules.Rounding rounding(RuleSet rules) {
        return new Rules.Rounding(
                BigDecimal.ONE.movePointLeft(
                        rules.officialMarkRounding().value().scale()),
                rules.officialMarkRounding().value().mode());
    }

    private static Rules.Range range(SpreadBracket bracket) {
        return new Rules.Range(
                bracket.from(),
                bracket.fromInclusive(),
                bracket.to(),
                bracket.toInclusive(),
                Rules.Action.valueOf(bracket.action().name()));
    }
}
