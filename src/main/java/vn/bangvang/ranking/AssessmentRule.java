package vn.bangvang.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.RankedLine.Result;
import vn.bangvang.regulation.RuleSet;

/** Pass or fail of an assessment: no quota, no rank, no priority points, the pass mark of the session's plan. */
public final class AssessmentRule {

    private AssessmentRule() {}

    /** Judges the persons of a post; the same entries in any order give the same lines. */
    public static RankingResult judge(RuleSet rules, PostInput input) {
        List<CandidateId> open = input.entries().stream()
                .filter(entry -> entry.standing() instanceof Standing.NotScored)
                .map(RankingEntry::candidate)
                .sorted(Comparator.comparing(CandidateId::value))
                .toList();
        if (!open.isEmpty()) {
            return new RankingResult.Incomplete(open);
        }
        var reasons = new Reasons(rules, rules.tieChain());
        List<RankedLine> lines = input.entries().stream()
                .sorted(Comparator.comparing(entry -> entry.candidate().value()))
                .map(entry -> line(rules, reasons, entry))
                .toList();
        return new RankingResult.Ranked(new PostRanking(input.post(), 0, lines, null, List.of(), null));
    }

    private static RankedLine line(RuleSet rules, Reasons reasons, RankingEntry entry) {
        boolean passed = Contender.of(rules, entry).isPresent();
        List<ReasonStep> why = new ArrayList<>();
        if (passed) {
            Standing.Scored scored = (Standing.Scored) entry.standing();
            why.addAll(scored.how());
            why.add(new ReasonStep(
                    "why.assessment.reached",
                    List.of(
                            Contender.compared(rules, scored).print(),
                            Reasons.print(rules.passMark().value())),
                    rules.passMark().source()));
        } else if (entry.standing() instanceof Standing.Scored scored) {
            why.addAll(scored.how());
            why.add(new ReasonStep(
                    "why.assessment.below",
                    List.of(
                            Contender.compared(rules, scored).print(),
                            Reasons.print(rules.passMark().value())),
                    rules.passMark().source()));
        } else {
            why.addAll(reasons.unranked(entry));
        }
        Result result = passed ? Result.PASS : Result.FAIL;
        why.add(new ReasonStep("why.result." + result, List.of(), null));
        return new RankedLine(
                entry.candidate(),
                null,
                result,
                entry.standing().mark().orElse(null),
                BigDecimal.ZERO,
                null,
                false,
                why);
    }
}
