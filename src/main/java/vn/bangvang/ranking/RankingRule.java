package vn.bangvang.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.RankedLine.Result;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.TieBreakKey;

/** Ranks one post: pass mark before priority, total descending, quota, and the tie at the last slot. */
public final class RankingRule {

    private final RuleSet rules;
    private final Parameter<List<TieBreakKey>> chain;
    private final PostInput input;
    private final Optional<AuthorityDecision> decision;
    private final Reasons reasons;
    private final List<RankedLine> lines = new ArrayList<>();
    private @Nullable PendingTie pending;
    private boolean decisionUsed;

    private RankingRule(
            RuleSet rules, Parameter<List<TieBreakKey>> chain, PostInput input, Optional<AuthorityDecision> decision) {
        this.rules = rules;
        this.chain = chain;
        this.input = input;
        this.decision = decision;
        this.reasons = new Reasons(rules, chain);
    }

    /** Ranks a post of a competitive exam; the same entries in any order give the same ranking. */
    public static RankingResult rank(RuleSet rules, PostInput input, Optional<AuthorityDecision> decision) {
        return rank(rules, rules.tieChain(), input, decision);
    }

    /** Ranks a post by the tie chain of its kind of round. */
    public static RankingResult rank(
            RuleSet rules, Parameter<List<TieBreakKey>> chain, PostInput input, Optional<AuthorityDecision> decision) {
        List<CandidateId> open = input.entries().stream()
                .filter(entry -> entry.standing() instanceof Standing.NotScored)
                .map(RankingEntry::candidate)
                .sorted(Comparator.comparing(CandidateId::value))
                .toList();
        return open.isEmpty()
                ? new RankingResult.Ranked(new RankingRule(rules, chain, input, decision).ranking())
                : new RankingResult.Incomplete(open);
    }

    private PostRanking ranking() {
        List<Contender> contenders = new ArrayList<>();
        List<RankingEntry> others = new ArrayList<>();
        input.entries()
                .forEach(entry -> Contender.of(rules, entry).ifPresentOrElse(contenders::add, () -> others.add(entry)));
        contenders.sort(Contender.byTotal());
        for (List<Contender> group : Contender.runs(contenders, Comparator.comparing(Contender::total))) {
            breakTie(group, chain.value(), List.of());
        }
        others.stream()
                .sorted(Comparator.comparing(entry -> entry.candidate().value()))
                .forEach(entry -> lines.add(unranked(entry)));
        if (lines.size() != input.entries().size()) {
            throw new IllegalStateException("in " + input.entries().size() + " out " + lines.size());
        }
        return new PostRanking(
                input.post(),
                input.quota(),
                lines,
                pending,
                chain.value(),
                decisionUsed ? decision.orElseThrow() : null);
    }

    /** Ties only matter where the last slot falls inside the group. */
    private void breakTie(List<Contender> group, List<TieBreakKey> left, List<ReasonStep> tried) {
        int first = lines.size() + 1;
        int last = lines.size() + group.size();
        if (last <= input.quota() || first > input.quota()) {
            add(group, first, last <= input.quota() ? Result.SELECTED : Result.NOT_SELECTED, tried);
        } else if (left.isEmpty()) {
            decide(group, tried);
        } else {
            TieBreakKey key = left.getFirst();
            List<Contender> ordered = group.stream()
                    .sorted(Contender.byKey(key).reversed().thenComparing(Contender::id))
                    .toList();
            for (List<Contender> part : Contender.runs(ordered, Contender.byKey(key))) {
                List<ReasonStep> steps = new ArrayList<>(tried);
                steps.add(reasons.tieKey(key, part.getFirst().key(key)));
                breakTie(part, left.subList(1, left.size()), steps);
            }
        }
    }

    private void decide(List<Contender> group, List<ReasonStep> tried) {
        int first = lines.size() + 1;
        List<CandidateId> ids = group.stream().map(c -> c.entry().candidate()).toList();
        Optional<AuthorityDecision> matching = decision.filter(recorded ->
                recorded.order().size() == ids.size() && new HashSet<>(recorded.order()).equals(new HashSet<>(ids)));
        if (matching.isEmpty()) {
            pending = new PendingTie(ids, input.quota() - lines.size());
            List<ReasonStep> steps = new ArrayList<>(tried);
            steps.add(reasons.waitsForAuthority());
            add(group, first, Result.PENDING_DECISION, steps);
            return;
        }
        decisionUsed = true;
        List<ReasonStep> steps = new ArrayList<>(tried);
        steps.add(reasons.authority(matching.get()));
        matching.get().order().forEach(id -> {
            Contender contender = group.stream()
                    .filter(c -> c.entry().candidate().equals(id))
                    .findFirst()
                    .orElseThrow();
            int place = lines.size() + 1;
            add(List.of(contender), place, place <= input.quota() ? Result.SELECTED : Result.NOT_SELECTED, steps);
        });
    }

    private void add(List<Contender> group, int rank, Result result, List<ReasonStep> tieSteps) {
        var outcome = new ReasonStep("why.result." + result, List.of(String.valueOf(input.quota())), null);
        for (Contender contender : group) {
            List<ReasonStep> why = reasons.ranked(contender, rank, group.size(), input.quota(), tieSteps);
            why.add(outcome);
            lines.add(new RankedLine(
                    contender.entry().candidate(),
                    rank,
                    result,
                    contender.mark(),
                    contender.entry().priority().points(),
                    contender.total(),
                    group.size() > 1,
                    why));
        }
    }

    private RankedLine unranked(RankingEntry entry) {
        return new RankedLine(
                entry.candidate(),
                null,
                Result.NOT_RANKED,
                entry.standing().mark().orElse(null),
                entry.priority().points(),
                null,
                false,
                reasons.unranked(entry));
    }
}
