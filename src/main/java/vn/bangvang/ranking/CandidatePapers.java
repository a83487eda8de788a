package vn.bangvang.ranking;

import java.util.Map;
import vn.bangvang.regulation.PaperKind;

/** All that a candidate did in the exam, paper by paper; a paper of stage 2 that is not in the map is open. */
public record CandidatePapers(StageOneStanding stageOne, Map<PaperKind, PaperResult> stageTwo) {

    public CandidatePapers {
        stageTwo = Map.copyOf(stageTwo);
    }

    /** What came of a paper. */
    public PaperResult of(PaperKind paper) {
        PaperResult result = stageTwo.get(paper);
        return result == null ? new PaperResult.Open() : result;
    }
}
