package vn.bangvang.written.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;
import vn.bangvang.written.RawWrittenMarks;
import vn.bangvang.written.WrittenCorrection;
import vn.bangvang.written.WrittenMarkRecord;
import vn.bangvang.written.WrittenMarkRule;
import vn.bangvang.written.WrittenMarks;
import vn.bangvang.written.WrittenResult;

@Service
@Transactional(readOnly = true)
class WrittenMarksService implements WrittenMarks {

    private final WrittenMarkTable marks;
    private final ExamTable exams;
    private final Writers writers;
    private final RawWrittenMarks raw;

    WrittenMarksService(WrittenMarkTable marks, ExamTable exams, Writers writers, RawWrittenMarks raw) {
        this.raw = raw;
        this.marks = marks;
        this.exams = exams;
        this.writers = writers;
    }

    @Override
    public List<WrittenResult> of(RoundId round) {
        Map<CandidateId, ExamTable.Came> came = exams.attendance(round);
        Map<CandidateId, WrittenMarkRecord> newest = marks.newest(round);
        Map<CandidateId, List<BigDecimal>> totals = raw.of(round).stream()
                .collect(Collectors.toMap(
                        RawWrittenMarks.Raw::candidate,
                        one -> one.sheets().stream()
                                .map(RawWrittenMarks.Sheet::total)
                                .toList()));
        return writers.of(round).stream()
                .map(writer -> result(
                        writer.id(),
                        came.getOrDefault(writer.id(), ExamTable.Came.EXPECTED),
                        newest.get(writer.id()),
                        totals.getOrDefault(writer.id(), List.of())))
                .toList();
    }

    @Override
    public boolean allJoined(RoundId round) {
        return writers.of(round).isEmpty()
                || marks.joined(round)
                        && marks.corrections(round).stream()
                                .noneMatch(correction -> correction.state() == WrittenCorrection.State.REQUESTED);
    }

    private static WrittenResult result(
            CandidateId candidate, ExamTable.Came came, @Nullable WrittenMarkRecord mark, List<BigDecimal> totals) {
        return switch (came.state()) {
            case ABSENT, WITHDRAWN, SUSPENDED, CANCELLED ->
                new WrittenResult.WithoutMark(
                        candidate,
                        came.state(),
                        came.reason().isEmpty() ? Optional.empty() : Optional.of(came.reason()));
            case EXPECTED -> new WrittenResult.Open(candidate);
            case PRESENT ->
                mark == null
                        ? new WrittenResult.Open(candidate)
                        : new WrittenResult.Marked(candidate, mark.mark(), exact(mark, totals), mark.settlement());
        };
    }

    private static BigDecimal exact(WrittenMarkRecord mark, List<BigDecimal> totals) {
        return switch (mark.settlement()) {
            case AVERAGED, THIRD_MARK -> WrittenMarkRule.exact(totals);
            case DIALOGUE, CHAIR, ODD_PAPER, CORRECTION -> mark.mark();
        };
    }
}
