package vn.bangvang.vetting.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.ListGuard;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;
import vn.bangvang.vetting.VettedCandidate;

/** Nobody stands on the list without the conclusions that the plan demands; why, is told in general terms only. */
@Component
class VettingListGuard implements ListGuard {

    private final VettedList vettedList;

    VettingListGuard(VettedList vettedList) {
        this.vettedList = vettedList;
    }

    @Override
    public Map<CandidateId, Held> held(RoundId round, List<Candidate> candidates) {
        Map<CandidateId, Held> held = new HashMap<>();
        for (VettedCandidate vetted : vettedList.vetted(round, candidates)) {
            switch (vetted.standing()) {
                case CLEARED -> {}
                case WAITING -> held.put(vetted.candidate().id(), new Held.Waiting());
                case NOT_MET -> held.put(vetted.candidate().id(), new Held.NotMet(VettedCandidate.GENERAL_REASON));
            }
        }
        return held;
    }
}
