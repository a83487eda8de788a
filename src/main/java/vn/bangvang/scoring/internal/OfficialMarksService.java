package vn.bangvang.scoring.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.BoardId;
import vn.bangvang.panel.Seating;
import vn.bangvang.round.RoundId;
import vn.bangvang.scoring.Correction;
import vn.bangvang.scoring.ExamResult;
import vn.bangvang.scoring.OfficialMarks;

@Service
@Transactional(readOnly = true)
class OfficialMarksService implements OfficialMarks {

    private final ResultTable results;
    private final AttendanceTable attendances;
    private final Seating seating;

    OfficialMarksService(ResultTable results, AttendanceTable attendances, Seating seating) {
        this.results = results;
        this.attendances = attendances;
        this.seating = seating;
    }

    @Override
    public List<ExamResult> of(RoundId round) {
        Map<CandidateId, AttendanceTable.Row> came = attendances.ofRound(round);
        Map<CandidateId, ResultTable.Official> officials = results.officials(round);
        return seating.interviewees(round).stream()
                .map(candidate -> result(
                        candidate.id(),
                        came.getOrDefault(candidate.id(), AttendanceTable.Row.EXPECTED),
                        officials.get(candidate.id())))
                .toList();
    }

    @Override
    public boolean allLocked(RoundId round) {
        Set<BoardId> locked = results.lockedBoards(round);
        return seating.boards(round).stream().allMatch(board -> locked.contains(board.id()))
                && results.corrections(round).stream()
                        .noneMatch(correction -> correction.state() == Correction.State.REQUESTED);
    }

    private static ExamResult result(
            CandidateId candidate, AttendanceTable.Row came, ResultTable.@Nullable Official official) {
        return switch (came.state()) {
            case ABSENT, WITHDRAWN, SUSPENDED ->
                new ExamResult.WithoutMark(
                        candidate,
                        came.state(),
                        came.reason().isEmpty() ? Optional.empty() : Optional.of(came.reason()));
            case EXPECTED -> new ExamResult.Open(candidate);
            case PRESENT ->
                official == null
                        ? new ExamResult.Open(candidate)
                        : new ExamResult.Marked(candidate, official.mark(), official.settlement());
        };
    }
}
