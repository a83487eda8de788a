package vn.bangvang.ranking;

import java.util.List;
import java.util.Set;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;

/** Tells apart who shares a rank below the cut, by the chain that the ranking applied; not a door for people. */
public interface TieBreaking {

    /** The candidates of one rank in order; those whom no key tells apart stand in one group. */
    List<List<CandidateId>> order(RoundId round, Set<CandidateId> tied);
}
