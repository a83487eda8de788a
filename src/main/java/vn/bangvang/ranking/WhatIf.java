package vn.bangvang.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.mcq.StageOneResult;
import vn.bangvang.round.RoundId;

/** How a round would be ranked with other marks, by the one computation there is; not a door for people. */
public interface WhatIf {

    /**
     * The rankings as everything stands now, with these written marks in the place of those that stand; nothing is stored.
     *
     * @return empty while some candidate has no result
     */
    Optional<List<PostRanking>> ranked(RoundId round, Map<CandidateId, BigDecimal> writtenMarks);

    /**
     * The rankings as everything stands now, with these results of stage 1 in the place of those that stand; nothing is
     * stored.
     *
     * @return empty while some candidate has no result
     */
    Optional<List<PostRanking>> rankedAfter(RoundId round, List<StageOneResult> stageOne);
}
