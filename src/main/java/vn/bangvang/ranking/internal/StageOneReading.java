package vn.bangvang.ranking.internal;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.exemption.ExemptionBook;
import vn.bangvang.exemption.ExemptionState;
import vn.bangvang.mcq.PartResult;
import vn.bangvang.mcq.StageOne;
import vn.bangvang.mcq.StageOneResult;
import vn.bangvang.ranking.ReasonStep;
import vn.bangvang.ranking.StageOneStanding;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.TieBreakKey;
import vn.bangvang.round.RoundId;

/** Stage 1 in the words of the ranking: it admits, it explains itself, and it hands keys to the tie chain. */
@Component
class StageOneReading {

    private final StageOne stageOne;
    private final ExemptionBook exemptions;

    StageOneReading(StageOne stageOne, ExemptionBook exemptions) {
        this.stageOne = stageOne;
        this.exemptions = exemptions;
    }

    /** Everyone whose post has a stage 1. */
    Map<CandidateId, StageOneStanding> of(RoundId round) {
        return of(round, stageOne.of(round));
    }

    /** The same with these results. */
    Map<CandidateId, StageOneStanding> of(RoundId round, List<StageOneResult> results) {
        boolean closed = stageOne.closed(round);
        Map<CandidateId, ExemptionState> exempt = exemptions.ofRound(round);
        Map<CandidateId, StageOneStanding> standings = new HashMap<>();
        results.stream()
                .filter(result -> !result.parts().isEmpty())
                .forEach(result -> standings.put(
                        result.candidate(),
                        standing(result, closed, exempt.getOrDefault(result.candidate(), ExemptionState.NONE))));
        return standings;
    }

    /** Whether stage 1 is over, or there is none. */
    boolean closed(RoundId round) {
        return stageOne.closed(round)
                || stageOne.of(round).stream().allMatch(result -> result.parts().isEmpty());
    }

    private static StageOneStanding standing(StageOneResult result, boolean closed, ExemptionState exempt) {
        if (!closed || result.open()) {
            return new StageOneStanding.Open();
        }
        List<ReasonStep> how = result.reasons().stream()
                .map(step -> new ReasonStep(step.key(), step.args(), step.article()))
                .toList();
        return result.goesOn()
                ? new StageOneStanding.Passed(how, keys(result, exempt))
                : new StageOneStanding.NotAdmitted(how);
    }

    private static Map<TieBreakKey, BigDecimal> keys(StageOneResult result, ExemptionState exempt) {
        Map<TieBreakKey, BigDecimal> keys = new EnumMap<>(TieBreakKey.class);
        exempt.entryQuality().ifPresent(quality -> {
            keys.put(TieBreakKey.ENTRY_QUALITY_EXEMPT, BigDecimal.ONE);
            keys.put(TieBreakKey.ENTRY_QUALITY_SCORE, BigDecimal.valueOf(quality.correct()));
        });
        Optional.ofNullable(result.parts().get(PaperKind.GENERAL_KNOWLEDGE))
                .filter(PartResult.Counted.class::isInstance)
                .map(PartResult.Counted.class::cast)
                .ifPresent(counted -> keys.put(TieBreakKey.ROUND1_CORRECT, BigDecimal.valueOf(counted.correct())));
        return keys;
    }
}
