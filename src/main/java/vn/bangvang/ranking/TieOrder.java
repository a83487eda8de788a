package vn.bangvang.ranking;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.TieBreakKey;

/** Applies the tie chain to candidates of one total below the cut, where the ranking had no need to tell them apart. */
public final class TieOrder {

    private TieOrder() {}

    /**
     * Those equal under every key stay in one group, in an order that means nothing.
     *
     * @throws IllegalArgumentException for somebody who did not reach the pass mark, or for different totals
     */
    public static List<List<CandidateId>> of(RuleSet rules, List<TieBreakKey> chain, Collection<RankingEntry> tied) {
        List<Contender> contenders = tied.stream()
                .map(entry -> Contender.of(rules, entry)
                        .orElseThrow(() -> new IllegalArgumentException("below the pass mark: " + entry.candidate())))
                .toList();
        if (contenders.stream().map(Contender::total).distinct().count() > 1) {
            throw new IllegalArgumentException("not tied");
        }
        Comparator<Contender> byChain = chain.stream()
                .map(key -> Contender.byKey(key).reversed())
                .reduce((one, next) -> one.thenComparing(next))
                .orElse((one, other) -> 0);
        return Contender.runs(
                        contenders.stream()
                                .sorted(byChain.thenComparing(Contender::id))
                                .toList(),
                        byChain)
                .stream()
                .map(group -> group.stream()
                        .map(contender -> contender.entry().candidate())
                        .toList())
                .toList();
    }
}
