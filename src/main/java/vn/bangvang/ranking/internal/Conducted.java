package vn.bangvang.ranking.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bangvang.conduct.ActiveViolation;
import vn.bangvang.ranking.CandidatePapers;
import vn.bangvang.ranking.Deduction;
import vn.bangvang.ranking.PaperResult;
import vn.bangvang.ranking.ReasonStep;
import vn.bangvang.ranking.StageOneStanding;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.regulation.PaperKind;

/** What the violations of a candidate make of the papers that were sat. */
final class Conducted {

    private Conducted() {}

    static CandidatePapers of(ExamDesign design, CandidatePapers papers, Map<PaperKind, ActiveViolation> violations) {
        if (violations.isEmpty()) {
            return papers;
        }
        Map<PaperKind, PaperResult> stageTwo = new EnumMap<>(PaperKind.class);
        for (PaperKind paper : design.stage2()) {
            ActiveViolation violation = violations.get(paper);
            stageTwo.put(paper, violation == null ? papers.of(paper) : with(papers.of(paper), violation));
        }
        return new CandidatePapers(stageOne(design, papers.stageOne(), violations), stageTwo);
    }

    /** A share is taken from a mark and from nothing else; who withdrew or stayed away keeps that state. */
    private static PaperResult with(PaperResult sat, ActiveViolation violation) {
        return switch (violation.measure()) {
            case REPRIMAND, WARNING ->
                sat instanceof PaperResult.Marked marked
                        ? new PaperResult.Marked(
                                marked.officialMark(), marked.exact(), Optional.of(deduction(violation)))
                        : sat;
            case SUSPENSION -> new PaperResult.Suspended(List.of(why(violation)));
            case CANCELLATION -> new PaperResult.Cancelled(List.of(why(violation)));
        };
    }

    /** Stage 1 gives no points that a share could be taken from; a part whose result is gone admits nobody. */
    private static StageOneStanding stageOne(
            ExamDesign design, StageOneStanding sat, Map<PaperKind, ActiveViolation> violations) {
        return design.stage1().stream()
                .map(part -> Optional.ofNullable(violations.get(part.paper())))
                .flatMap(Optional::stream)
                .filter(violation -> violation.measure().takesTheResult())
                .<StageOneStanding>map(violation -> new StageOneStanding.NotAdmitted(List.of(why(violation))))
                .findFirst()
                .orElse(sat);
    }

    private static Deduction deduction(ActiveViolation violation) {
        return new Deduction(
                violation.measure().name(), violation.percent().orElseThrow(), violation.record(), violation.article());
    }

    private static ReasonStep why(ActiveViolation violation) {
        return new ReasonStep(
                "why.violation." + violation.measure() + "." + violation.committedIn(),
                List.of(violation.record()),
                violation.article());
    }
}
