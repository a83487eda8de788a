package vn.bangvang.recompute.internal;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.recompute.bundle.Entrant;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;

/** What the marking modules know of a round, read once. */
record RawData(
        Map<PaperKind, Map<CandidateId, Entrant.Marks>> papers,
        Map<CandidateId, StageOneAnswers.Sat> stageOnes,
        Map<CandidateId, Map<PaperKind, ConductRecords.Measure>> conducts,
        Map<CandidateId, List<PostId>> wished) {

    static RawData of(
            RoundId round,
            Collection<ExamDesign> designs,
            List<PaperMarks> marks,
            List<StageOneAnswers> stageOnes,
            List<ConductRecords> conducts,
            Map<CandidateId, List<PostId>> wished) {
        TreeSet<PaperKind> sat = new TreeSet<>();
        designs.forEach(design -> sat.addAll(design.stage2()));
        Map<PaperKind, Map<CandidateId, Entrant.Marks>> papers = new EnumMap<>(PaperKind.class);
        sat.forEach(paper -> marks.stream()
                .filter(source -> source.papers().contains(paper))
                .forEach(source -> papers.put(paper, source.of(round, paper))));
        Map<CandidateId, StageOneAnswers.Sat> answers = new HashMap<>();
        stageOnes.forEach(stage -> answers.putAll(stage.of(round)));
        Map<CandidateId, Map<PaperKind, ConductRecords.Measure>> measures = new HashMap<>();
        conducts.forEach(conduct -> measures.putAll(conduct.of(round)));
        return new RawData(papers, answers, measures, wished);
    }

    List<PostId> wishes(CandidateId candidate) {
        return wished.getOrDefault(candidate, List.of());
    }

    /** Stage 1 as conduct left it: there are no points to take a share of, but a result can be gone. */
    StageOneAnswers.Sat stageOne(CandidateId candidate, ExamDesign design) {
        StageOneAnswers.Sat sat = stageOnes.getOrDefault(candidate, new StageOneAnswers.Sat(List.of(), Map.of()));
        Map<PaperKind, ConductRecords.Measure> measures = conducts.getOrDefault(candidate, Map.of());
        return new StageOneAnswers.Sat(
                design.stage1().stream()
                        .map(ExamDesign.TestPart::paper)
                        .flatMap(paper -> Optional.ofNullable(measures.get(paper))
                                .flatMap(ConductRecords.Measure::state)
                                .map(state -> Stream.of(gone(paper, state)))
                                .orElseGet(() -> sat.parts().stream()
                                        .filter(part -> part.part().equals(paper.name()))))
                        .toList(),
                sat.keys());
    }

    private static Entrant.StageOne gone(PaperKind paper, Entrant.Attendance state) {
        return new Entrant.StageOne(
                paper.name(), Entrant.StageOne.State.valueOf(state.name()), null, null, null, List.of());
    }

    /** The papers that the candidate's post asks for, in their order, as conduct left them; an open one may be missing. */
    List<Entrant.Marks> marks(CandidateId candidate, ExamDesign design) {
        return design.stage2().stream()
                .flatMap(paper -> marks(candidate, paper))
                .toList();
    }

    private Stream<Entrant.Marks> marks(CandidateId candidate, PaperKind paper) {
        Optional<Entrant.Marks> marks =
                Optional.ofNullable(papers.getOrDefault(paper, Map.of()).get(candidate));
        Optional<ConductRecords.Measure> measure =
                Optional.ofNullable(conducts.getOrDefault(candidate, Map.of()).get(paper));
        if (measure.isEmpty()) {
            return marks.stream();
        }
        Entrant.Marks own = marks.orElse(new Entrant.Marks(paper.name(), null, List.of(), null, List.of()));
        return Stream.of(new Entrant.Marks(
                own.component(),
                measure.get().state().orElse(own.attendance()),
                own.sheets(),
                own.decision(),
                own.changes(),
                measure.get().violation().orElse(null)));
    }
}
