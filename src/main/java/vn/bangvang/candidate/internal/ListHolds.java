package vn.bangvang.candidate.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.ListGuard;
import vn.bangvang.candidate.ListGuard.Held;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;

/** What all later modules together say against candidates; a condition that is not met outweighs a missing conclusion. */
@Component
class ListHolds {

    private final ObjectProvider<ListGuard> guards;

    ListHolds(ObjectProvider<ListGuard> guards) {
        this.guards = guards;
    }

    Map<CandidateId, Held> of(RoundId round, List<Candidate> candidates) {
        Map<CandidateId, Held> held = new HashMap<>();
        guards.orderedStream()
                .forEach(guard -> guard.held(round, candidates)
                        .forEach((id, hold) -> held.merge(
                                id, hold, (first, second) -> first instanceof Held.NotMet ? first : second)));
        return held;
    }
}
