package vn.bangvang.ranking.internal;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.RankingEntry;
import vn.bangvang.ranking.TieBreaking;
import vn.bangvang.ranking.TieOrder;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

@Service
class TieBreakingService implements TieBreaking {

    private final Computing computing;
    private final Rounds rounds;

    TieBreakingService(Computing computing, Rounds rounds) {
        this.computing = computing;
        this.rounds = rounds;
    }

    @Override
    @Transactional(readOnly = true)
    public List<List<CandidateId>> order(RoundId round, Set<CandidateId> tied) {
        if (tied.size() < 2) {
            return tied.stream().map(List::of).toList();
        }
        RuleSet rules = rounds.ruleSetOf(round);
        List<RankingEntry> entries = computing.entriesOf(round).stream()
                .filter(entry -> tied.contains(entry.candidate()))
                .toList();
        if (entries.size() != tied.size()) {
            throw new IllegalArgumentException("not all in this round: " + tied);
        }
        return TieOrder.of(
                rules, rules.tieChainOf(rounds.byId(round).data().kind()).value(), entries);
    }
}
