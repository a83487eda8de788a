package vn.bangvang.report;

import java.util.Map;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;

/**
 * Where each candidate finds the pages that are for this candidate alone; implemented by the module that has such pages, not a
 * door for people. Whoever prints the letters is asked for rights before.
 */
public interface PersonalAddresses {

    /** The complete address of each candidate of a round; who has none is not in the map. */
    Map<CandidateId, String> addresses(RoundId round);
}
