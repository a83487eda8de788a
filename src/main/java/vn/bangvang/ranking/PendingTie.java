package vn.bangvang.ranking;

import java.util.List;
import vn.bangvang.candidate.anonymous.CandidateId;

/** Equal under every key of the chain at the last slot: so many of these candidates can still be selected. */
public record PendingTie(List<CandidateId> candidates, int slots) {

    public PendingTie {
        candidates = List.copyOf(candidates);
    }
}
