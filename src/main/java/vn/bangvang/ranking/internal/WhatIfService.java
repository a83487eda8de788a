package vn.bangvang.ranking.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.mcq.StageOneResult;
import vn.bangvang.ranking.PostRanking;
import vn.bangvang.ranking.WhatIf;
import vn.bangvang.round.RoundId;

@Service
class WhatIfService implements WhatIf {

    private final Computing computing;

    WhatIfService(Computing computing) {
        this.computing = computing;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<List<PostRanking>> ranked(RoundId round, Map<CandidateId, BigDecimal> writtenMarks) {
        return posts(computing.of(round, new Instead(writtenMarks, Optional.empty())));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<List<PostRanking>> rankedAfter(RoundId round, List<StageOneResult> stageOne) {
        return posts(computing.of(round, new Instead(Map.of(), Optional.of(stageOne))));
    }

    private static Optional<List<PostRanking>> posts(Computation computation) {
        return computation instanceof Computation.Ranked ranked ? Optional.of(ranked.posts()) : Optional.empty();
    }
}
