package vn.bangvang.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.ranking.RankingRule.Contender;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.TieBreakKey;

/** Words each step of a ranking as a message with its values and article, so that a clerk can redo it by hand. */
final class Reasons {

    private final RuleSet rules;
    private final int quota;

    Reasons(RuleSet rules, int quota) {
        this.rules = rules;
        this.quota = quota;
    }

    List<ReasonStep> ranked(
            Contender contender, int rank, int sharing, RankedLine.Result result, List<ReasonStep> tieSteps) {
        List<ReasonStep> steps = new ArrayList<>();
        steps.add(new ReasonStep(
                "why.passed",
                List.of(print(contender.mark()), print(rules.passMark().value())),
                rules.passMark().source()));
        steps.add(new ReasonStep(
                contender.entry().priority().points().signum() == 0 ? "why.noPriority" : "why.priority",
                List.of(print(contender.entry().priority().points())),
                contender.entry().priority().article()));
        steps.add(new ReasonStep(
                "why.total",
                List.of(
                        print(contender.mark()),
                        print(contender.entry().priority().points()),
                        print(contender.total())),
                rules.passMark().source()));
        steps.addAll(tieSteps);
        steps.add(new ReasonStep(
                sharing > 1 ? "why.rankShared" : "why.rank",
                List.of(String.valueOf(rank), String.valueOf(sharing), String.valueOf(quota)),
                rules.passMark().source()));
        steps.add(new ReasonStep("why.result." + result, List.of(String.valueOf(quota)), null));
        return steps;
    }

    List<ReasonStep> unranked(RankingEntry entry) {
        return List.of(
                switch (entry.standing()) {
                    case Standing.Scored scored ->
                        new ReasonStep(
                                "why.belowPass",
                                List.of(
                                        print(scored.officialMark()),
                                        print(rules.passMark().value())),
                                rules.passMark().source());
                    case Standing.Absent absent ->
                        new ReasonStep("why.absent", List.of(), rules.passMark().source());
                    case Standing.Withdrawn withdrawn ->
                        new ReasonStep(
                                "why.withdrawn", List.of(), rules.passMark().source());
                    case Standing.Suspended suspended ->
                        new ReasonStep(
                                "why.suspended", List.of(), rules.passMark().source());
                    case Standing.NotScored notScored ->
                        throw new IllegalStateException("not scored: " + entry.candidate());
                });
    }

    ReasonStep tieKey(TieBreakKey key, @Nullable BigDecimal value) {
        return value == null
                ? new ReasonStep(
                        "why.tie.none." + key, List.of(), rules.tieChain().source())
                : new ReasonStep(
                        "why.tie." + key,
                        List.of(print(value)),
                        rules.tieChain().source());
    }

    ReasonStep waitsForAuthority() {
        return new ReasonStep("why.tie.waits", List.of(), rules.tieChain().source());
    }

    ReasonStep authority(AuthorityDecision decision) {
        return new ReasonStep(
                "why.tie.authority",
                List.of(decision.number(), decision.date().toString(), decision.signer()),
                rules.tieChain().source());
    }

    /** Plain digits; the screen or paper turns the point into a comma. */
    private static String print(BigDecimal points) {
        BigDecimal plain = points.stripTrailingZeros();
        return plain.setScale(Math.max(1, plain.scale())).toPlainString();
    }
}
