package vn.bangvang.selfservice;

import java.util.Map;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;

/** Makes the links that are printed on summonses; not a door, the module behind it is guarded by its own. */
public interface PersonalLinks {

    /**
     * Makes a new link for every numbered candidate of the round whose full date of birth is known, in the caller's
     * transaction and with one line in the trail. The links that were made before are void, and so are the sessions of these
     * candidates. A summons that is printed again bears the same link.
     *
     * @return the path of each candidate's page, to be put behind the office's public address
     */
    Map<CandidateId, Secret> issue(RoundId round);
}
