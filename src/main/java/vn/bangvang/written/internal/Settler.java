package vn.bangvang.written.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.SpreadRule;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.written.BundleId;
import vn.bangvang.written.CodedPaper.Odd;
import vn.bangvang.written.CodedPaper.Step;
import vn.bangvang.written.OddVerdict;
import vn.bangvang.written.TaskId;
import vn.bangvang.written.WrittenDecision;
import vn.bangvang.written.WrittenMarkRule;
import vn.bangvang.written.WrittenSettlement;

/** Says what each paper waits for, and lets those marks stand that follow from signed marks alone. */
@Component
class Settler {

    /** A paper with what is known of its marks; {@code totals} only once both rounds are signed. */
    record Judged(
            BundleTable.Paper paper,
            Step step,
            List<BigDecimal> totals,
            Optional<WrittenDecision> decision,
            List<Odd> odd,
            SettlementTable.@Nullable Settled settled) {

        Optional<BigDecimal> spread() {
            return totals.isEmpty() ? Optional.empty() : Optional.of(SpreadRule.spread(totals.subList(0, 2)));
        }
    }

    private final BundleTable bundles;
    private final PaperMarkTable marks;
    private final SettlementTable settlements;
    private final Rounds rounds;
    private final Trail trail;
    private final Clock clock;

    Settler(
            BundleTable bundles,
            PaperMarkTable marks,
            SettlementTable settlements,
            Rounds rounds,
            Trail trail,
            Clock clock) {
        this.bundles = bundles;
        this.marks = marks;
        this.settlements = settlements;
        this.rounds = rounds;
        this.trail = trail;
        this.clock = clock;
    }

    List<Judged> judge(RoundId round) {
        return judge(round, bundles.papers(round), bundles.tasks(round), marks.marks(round));
    }

    List<Judged> judge(BundleTable.Bundle bundle) {
        return judge(bundle.round(), bundles.papers(bundle.id()), bundles.tasks(bundle.id()), marks.marks(bundle.id()));
    }

    Judged judge(BundleTable.Bundle bundle, BundleTable.Paper paper) {
        return judge(bundle).stream()
                .filter(judged -> judged.paper().equals(paper))
                .findFirst()
                .orElseThrow();
    }

    /** Called under the hold of the bundle. */
    void settle(BundleTable.Bundle bundle) {
        RuleSet rules = rounds.ruleSetOf(bundle.round());
        Map<WrittenSettlement, Integer> settled = new TreeMap<>();
        judge(bundle).stream().filter(judged -> judged.settled() == null).forEach(judged -> {
            if (judged.decision().orElse(null) instanceof WrittenDecision.Settled follows) {
                settlements.settle(
                        judged.paper().id(),
                        new SettlementTable.Settled(
                                follows.mark(),
                                follows.settlement(),
                                follows.spread(),
                                judged.odd().stream()
                                        .map(odd -> String.valueOf(odd.reason()))
                                        .collect(Collectors.joining("; ")),
                                rules.writtenSpreadBrackets().source().toString()),
                        clock.instant());
                settled.merge(follows.settlement(), 1, Integer::sum);
            }
        });
        if (!settled.isEmpty()) {
            // Sealed: the trail tells how many papers were settled how, not which and not with what mark.
            trail.record(Act.of(
                    "PAPERS_SETTLED",
                    "bundle:" + bundle.id().value(),
                    bundle.round().value(),
                    Told.of(settled.entrySet().stream()
                            .map(papers -> Told.as(papers.getKey(), Told.as("PAPERS", papers.getValue())))
                            .toList())));
        }
    }

    private List<Judged> judge(
            RoundId round,
            List<BundleTable.Paper> papers,
            List<BundleTable.Task> tasks,
            Map<TaskId, Map<Long, Map<Integer, BigDecimal>>> given) {
        RuleSet rules = rounds.ruleSetOf(round);
        Map<Long, List<Odd>> odd = marks.odd(round);
        Map<Long, SettlementTable.Settled> settled = settlements.settled(round);
        Map<BundleId, List<BundleTable.Task>> byBundle = tasks.stream()
                .filter(task -> task.signedAt() != null)
                .collect(Collectors.groupingBy(BundleTable.Task::bundle));
        return papers.stream()
                .map(paper -> judge(
                        rules,
                        paper,
                        byBundle.getOrDefault(paper.bundle(), List.of()).stream()
                                .filter(task -> task.covers(paper))
                                .map(task -> total(given.getOrDefault(task.id(), Map.of()), paper.id()))
                                .toList(),
                        odd.getOrDefault(paper.id(), List.of()),
                        settled.get(paper.id())))
                .toList();
    }

    /** The tasks come in the order of their rounds; one signed round alone opens nothing. */
    private static Judged judge(
            RuleSet rules,
            BundleTable.Paper paper,
            List<BigDecimal> signed,
            List<Odd> odd,
            SettlementTable.@Nullable Settled settled) {
        List<BigDecimal> totals = signed.size() < 2 ? List.of() : signed;
        if (settled != null) {
            return new Judged(paper, Step.SETTLED, totals, Optional.empty(), odd, settled);
        }
        if (odd.stream().anyMatch(report -> report.verdict() == null)) {
            return new Judged(paper, Step.NEEDS_ODD_DECISION, totals, Optional.empty(), odd, null);
        }
        if (totals.isEmpty()) {
            return new Judged(paper, Step.MARKING, totals, Optional.empty(), odd, null);
        }
        WrittenDecision decision = decide(rules, totals, odd);
        Step step = switch (decision) {
            case WrittenDecision.Settled _ -> Step.SETTLED;
            case WrittenDecision.NeedsHead _ -> Step.NEEDS_HEAD;
            case WrittenDecision.NeedsThirdMark _ -> Step.NEEDS_THIRD_MARK;
            case WrittenDecision.NeedsChair _ -> Step.NEEDS_CHAIR;
        };
        return new Judged(paper, step, totals, Optional.of(decision), odd, null);
    }

    private static WrittenDecision decide(RuleSet rules, List<BigDecimal> totals, List<Odd> odd) {
        WrittenDecision decision = WrittenMarkRule.decide(rules, totals.get(0), totals.get(1));
        if (odd.stream().anyMatch(report -> report.verdict() == OddVerdict.ZERO)) {
            return new WrittenDecision.Settled(
                    decision.spread(),
                    rules.officialMarkRounding().value().apply(BigDecimal.ZERO),
                    WrittenSettlement.ODD_PAPER);
        }
        return totals.size() == 2
                ? decision
                : WrittenMarkRule.decide(rules, totals.get(0), totals.get(1), totals.get(2));
    }

    private static BigDecimal total(Map<Long, Map<Integer, BigDecimal>> marks, long paper) {
        return total(Objects.requireNonNull(marks.get(paper), "a signed paper has its marks"));
    }

    /** The points of all questions of a paper together. */
    static BigDecimal total(Map<Integer, BigDecimal> byQuestion) {
        return byQuestion.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
