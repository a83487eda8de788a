package vn.bangvang.exemption;

import vn.bangvang.candidate.anonymous.CandidateId;

/** Tells later modules who is exempt from what; not a door for people, the modules behind it guard the use. */
public interface ExemptionBook {

    /** The state of one candidate under the round's rule set and for the candidate's post; unknown ids are an accident. */
    ExemptionState of(CandidateId candidate);
}
