package vn.bangvang.exemption;

import java.util.Map;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;

/** Tells later modules who is exempt from what; not a door for people, the modules behind it guard the use. */
public interface ExemptionBook {

    /** The state of one candidate under the round's rule set and for the candidate's post; unknown ids are an accident. */
    ExemptionState of(CandidateId candidate);

    /** The states of everyone in a round for whom something is recorded; the others are exempt from nothing. */
    Map<CandidateId, ExemptionState> ofRound(RoundId round);
}
