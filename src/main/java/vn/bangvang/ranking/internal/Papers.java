package vn.bangvang.ranking.internal;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.conduct.ActiveViolation;
import vn.bangvang.conduct.Violations;
import vn.bangvang.ranking.CandidatePapers;
import vn.bangvang.ranking.PaperResult;
import vn.bangvang.ranking.StageOneStanding;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;
import vn.bangvang.scoring.ExamResult;
import vn.bangvang.scoring.OfficialMarks;
import vn.bangvang.written.WrittenMarks;
import vn.bangvang.written.WrittenResult;
import vn.bangvang.written.WrittenSettlement;

/** Gathers what each candidate did, paper by paper, from the modules that mark them. */
@Component
class Papers {

    private final OfficialMarks interviews;
    private final WrittenMarks papers;
    private final StageOneReading stageOne;
    private final Violations violations;

    Papers(OfficialMarks interviews, WrittenMarks papers, StageOneReading stageOne, Violations violations) {
        this.interviews = interviews;
        this.papers = papers;
        this.stageOne = stageOne;
        this.violations = violations;
    }

    /** What the marking modules know of a round, read once. */
    record OfRound(
            Map<CandidateId, StageOneStanding> stageOne,
            Map<CandidateId, ExamResult> interviews,
            Map<CandidateId, WrittenResult> written,
            Map<CandidateId, Map<PaperKind, ActiveViolation>> violations) {

        CandidatePapers of(CandidateId candidate, ExamDesign design) {
            Map<PaperKind, PaperResult> stageTwo = new EnumMap<>(PaperKind.class);
            design.stage2()
                    .forEach(paper -> (paper.beforeABoard()
                                    ? Optional.ofNullable(interviews.get(candidate))
                                            .map(Papers::spoken)
                                    : Optional.ofNullable(written.get(candidate))
                                            .map(Papers::onPaper))
                            .ifPresent(result -> stageTwo.put(paper, result)));
            StageOneStanding first = design.stage1().isEmpty()
                    ? new StageOneStanding.NotHeld()
                    : stageOne.getOrDefault(candidate, new StageOneStanding.Open());
            return Conducted.of(
                    design, new CandidatePapers(first, stageTwo), violations.getOrDefault(candidate, Map.of()));
        }
    }

    OfRound of(RoundId round) {
        return of(round, Instead.NOTHING);
    }

    /** With other results in the place of those that stand. */
    OfRound of(RoundId round, Instead instead) {
        Map<CandidateId, ExamResult> spoken = new HashMap<>();
        interviews.of(round).forEach(result -> spoken.put(result.candidate(), result));
        Map<CandidateId, WrittenResult> written = new HashMap<>();
        papers.of(round).forEach(result -> written.put(result.candidate(), replaced(result, instead.written())));
        return new OfRound(
                instead.stageOne().map(results -> stageOne.of(round, results)).orElseGet(() -> stageOne.of(round)),
                spoken,
                written,
                violations.active(round));
    }

    /** Whether everything that is marked is closed. */
    boolean closed(RoundId round) {
        return stageOne.closed(round) && interviews.allLocked(round) && papers.allJoined(round);
    }

    private static WrittenResult replaced(WrittenResult result, Map<CandidateId, BigDecimal> instead) {
        BigDecimal mark = instead.get(result.candidate());
        return mark != null && result instanceof WrittenResult.Marked marked
                ? new WrittenResult.Marked(marked.candidate(), mark, mark, WrittenSettlement.CORRECTION)
                : result;
    }

    private static PaperResult onPaper(WrittenResult result) {
        return switch (result) {
            case WrittenResult.Marked marked -> new PaperResult.Marked(marked.mark(), marked.exact(), Optional.empty());
            case WrittenResult.WithoutMark without ->
                switch (without.state()) {
                    case ABSENT -> new PaperResult.Absent();
                    case WITHDRAWN -> new PaperResult.Withdrawn();
                    case SUSPENDED -> new PaperResult.Suspended();
                    case CANCELLED -> new PaperResult.Cancelled();
                    case EXPECTED, PRESENT -> throw new IllegalStateException("not a state without a mark");
                };
            case WrittenResult.Open open -> new PaperResult.Open();
        };
    }

    private static PaperResult spoken(ExamResult result) {
        return switch (result) {
            case ExamResult.Marked marked ->
                new PaperResult.Marked(marked.officialMark(), marked.exact(), Optional.empty());
            case ExamResult.WithoutMark without ->
                switch (without.state()) {
                    case ABSENT -> new PaperResult.Absent();
                    case WITHDRAWN -> new PaperResult.Withdrawn();
                    case SUSPENDED -> new PaperResult.Suspended();
                    case EXPECTED, PRESENT -> throw new IllegalStateException("not a state without a mark");
                };
            case ExamResult.Open open -> new PaperResult.Open();
        };
    }
}
