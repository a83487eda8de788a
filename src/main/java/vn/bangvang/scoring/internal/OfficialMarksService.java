package vn.bangvang.scoring.internal;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.BoardId;
import vn.bangvang.panel.BoardMember;
import vn.bangvang.panel.Seating;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.Correction;
import vn.bangvang.scoring.ExamResult;
import vn.bangvang.scoring.ExamResult.Settlement;
import vn.bangvang.scoring.Mark;
import vn.bangvang.scoring.OfficialMarkRule;
import vn.bangvang.scoring.OfficialMarks;

@Service
@Transactional(readOnly = true)
class OfficialMarksService implements OfficialMarks {

    private final ResultTable results;
    private final AttendanceTable attendances;
    private final SheetTable sheets;
    private final Seating seating;
    private final Rounds rounds;

    OfficialMarksService(
            ResultTable results, AttendanceTable attendances, SheetTable sheets, Seating seating, Rounds rounds) {
        this.results = results;
        this.attendances = attendances;
        this.sheets = sheets;
        this.seating = seating;
        this.rounds = rounds;
    }

    @Override
    public List<ExamResult> of(RoundId round) {
        Map<CandidateId, AttendanceTable.Row> came = attendances.ofRound(round);
        Map<CandidateId, ResultTable.Official> officials = results.officials(round);
        Map<CandidateId, BigDecimal> means = means(round);
        return seating.interviewees(round).stream()
                .map(candidate -> result(
                        candidate.id(),
                        came.getOrDefault(candidate.id(), AttendanceTable.Row.EXPECTED),
                        officials.get(candidate.id()),
                        means.get(candidate.id())))
                .toList();
    }

    /** Only a law that compares before rounding asks for them; they follow from the sheets and are kept nowhere else. */
    private Map<CandidateId, BigDecimal> means(RoundId round) {
        RuleSet rules = rounds.ruleSetOf(round);
        if (rules.passComparedAfterRounding().value()) {
            return Map.of();
        }
        Map<CandidateId, List<BoardMember>> examiners = seating.examiners(round);
        Map<CandidateId, List<SheetTable.Sheet>> signed =
                sheets.signed(round).stream().collect(Collectors.groupingBy(SheetTable.Sheet::candidate));
        Map<CandidateId, BigDecimal> means = new HashMap<>();
        signed.forEach((candidate, own) -> Settling.complete(rules, examiners.getOrDefault(candidate, List.of()), own)
                .ifPresent(complete -> means.put(
                        candidate,
                        OfficialMarkRule.mean(complete.stream()
                                .map(sheet -> new Mark(Settling.total(sheet)))
                                .toList()))));
        return means;
    }

    @Override
    public boolean allLocked(RoundId round) {
        Set<BoardId> locked = results.lockedBoards(round);
        return seating.boards(round).stream().allMatch(board -> locked.contains(board.id()))
                && results.corrections(round).stream()
                        .noneMatch(correction -> correction.state() == Correction.State.REQUESTED);
    }

    private static ExamResult result(
            CandidateId candidate,
            AttendanceTable.Row came,
            ResultTable.@Nullable Official official,
            @Nullable BigDecimal mean) {
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
                        : new ExamResult.Marked(
                                candidate,
                                official.mark(),
                                mean != null && official.settlement() == Settlement.AVERAGED ? mean : official.mark(),
                                official.settlement());
        };
    }
}
