package vn.bangvang.vetting;

import java.util.List;

/** The vetting of a round: what is demanded, where each candidate stands, and the count of all. */
public record VettingBook(Demands demands, List<VettedCandidate> candidates, VettingSummary summary) {

    public VettingBook {
        candidates = List.copyOf(candidates);
    }
}
