package vn.bangvang.ranking.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.mcq.StageOneResult;

/**
 * What a computation takes in the place of what is recorded.
 *
 * @param written marks of written papers
 * @param stageOne everyone's result of stage 1
 */
record Instead(Map<CandidateId, BigDecimal> written, Optional<List<StageOneResult>> stageOne) {

    static final Instead NOTHING = new Instead(Map.of(), Optional.empty());
}
