package vn.bangvang.vetting.internal;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.ListChange;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;
import vn.bangvang.vetting.Conclusion;
import vn.bangvang.vetting.Condition;
import vn.bangvang.vetting.Demands;
import vn.bangvang.vetting.Standing;
import vn.bangvang.vetting.VettedCandidate;
import vn.bangvang.vetting.VettingBook;
import vn.bangvang.vetting.VettingSummary;

/** Puts candidates, demands and conclusions together. */
@Component
class VettedList {

    private final VettingTable table;
    private final Candidates candidates;
    private final ListChange listChange;

    VettedList(VettingTable table, Candidates candidates, ListChange listChange) {
        this.table = table;
        this.candidates = candidates;
        this.listChange = listChange;
    }

    VettingBook of(RoundId round) {
        Demands demands = table.demands(round);
        List<VettedCandidate> vetted = vetted(round, demands, candidates.list(round));
        return new VettingBook(demands, vetted, VettingSummary.of(vetted));
    }

    List<VettedCandidate> vetted(RoundId round, List<Candidate> everyone) {
        return vetted(round, table.demands(round), everyone);
    }

    /** A number is given only to those who may stand on the list: what is known now can take it back. */
    void withdrawNumbersIfSomeoneIsHeld(RoundId round) {
        boolean held = of(round).candidates().stream()
                .anyMatch(vetted -> vetted.candidate().number() != null && vetted.standing() != Standing.CLEARED);
        if (held) {
            listChange.withdrawNumbers(round);
        }
    }

    private List<VettedCandidate> vetted(RoundId round, Demands demands, List<Candidate> everyone) {
        Map<CandidateId, Map<Condition, Conclusion>> newest = table.newest(round);
        return everyone.stream()
                .map(candidate -> new VettedCandidate(
                        candidate,
                        demands.of(candidate.data().postId()),
                        newest.getOrDefault(candidate.id(), Map.of())))
                .toList();
    }
}
