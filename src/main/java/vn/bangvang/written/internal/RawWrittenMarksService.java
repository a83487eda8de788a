package vn.bangvang.written.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;
import vn.bangvang.written.RawWrittenMarks;
import vn.bangvang.written.TaskId;
import vn.bangvang.written.WrittenCorrection;
import vn.bangvang.written.WrittenSettlement;

@Service
@Transactional(readOnly = true)
class RawWrittenMarksService implements RawWrittenMarks {

    private static final Set<WrittenSettlement> DECIDED =
            Set.of(WrittenSettlement.DIALOGUE, WrittenSettlement.CHAIR, WrittenSettlement.ODD_PAPER);

    private final BundleTable bundles;
    private final PaperMarkTable marks;
    private final SettlementTable settlements;
    private final WrittenMarkTable written;
    private final ExamTable exams;
    private final SealedKey key;
    private final Writers writers;

    RawWrittenMarksService(
            BundleTable bundles,
            PaperMarkTable marks,
            SettlementTable settlements,
            WrittenMarkTable written,
            ExamTable exams,
            SealedKey key,
            Writers writers) {
        this.bundles = bundles;
        this.marks = marks;
        this.settlements = settlements;
        this.written = written;
        this.exams = exams;
        this.key = key;
        this.writers = writers;
    }

    @Override
    public List<Raw> of(RoundId round) {
        if (!written.joined(round)) {
            return List.of();
        }
        Map<CandidateId, Long> papers = key.papers(round);
        Map<Long, BundleTable.Paper> byId =
                bundles.papers(round).stream().collect(Collectors.toMap(BundleTable.Paper::id, paper -> paper));
        List<BundleTable.Task> tasks = bundles.tasks(round);
        Map<TaskId, Map<Long, Map<Integer, BigDecimal>>> given = marks.marks(round);
        List<AccountId> markers = tasks.stream()
                .map(BundleTable.Task::marker)
                .distinct()
                .sorted(java.util.Comparator.comparing(AccountId::value))
                .toList();
        Map<Long, SettlementTable.Settled> settled = settlements.settled(round);
        Map<CandidateId, ExamTable.Came> came = exams.attendance(round);
        Map<CandidateId, List<WrittenCorrection>> corrections = written.corrections(round).reversed().stream()
                .filter(correction -> correction.state() == WrittenCorrection.State.APPROVED)
                .collect(Collectors.groupingBy(WrittenCorrection::candidate));
        return writers.of(round).stream()
                .map(writer -> {
                    @Nullable Long id = papers.get(writer.id());
                    BundleTable.@Nullable Paper paper = id == null ? null : byId.get(id);
                    return new Raw(
                            writer.id(),
                            came.getOrDefault(writer.id(), ExamTable.Came.EXPECTED)
                                    .state(),
                            paper == null ? List.of() : sheets(paper, tasks, given, markers),
                            Optional.ofNullable(id == null ? null : settled.get(id))
                                    .filter(mark -> DECIDED.contains(mark.settlement()))
                                    .map(mark -> new Decided(mark.settlement(), mark.mark())),
                            corrections.getOrDefault(writer.id(), List.of()));
                })
                .toList();
    }

    private static List<Sheet> sheets(
            BundleTable.Paper paper,
            List<BundleTable.Task> tasks,
            Map<TaskId, Map<Long, Map<Integer, BigDecimal>>> given,
            List<AccountId> markers) {
        return tasks.stream()
                .filter(task -> task.covers(paper) && task.signedAt() != null)
                .map(task -> {
                    Map<Integer, BigDecimal> marks =
                            given.getOrDefault(task.id(), Map.of()).getOrDefault(paper.id(), Map.of());
                    return new Sheet(
                            "GK" + (markers.indexOf(task.marker()) + 1),
                            task.markingRound(),
                            marks,
                            Settler.total(marks));
                })
                .toList();
    }
}
