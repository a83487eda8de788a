package vn.bangvang.scoring.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.BoardMember;
import vn.bangvang.panel.Seating;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.Correction;
import vn.bangvang.scoring.CriterionId;
import vn.bangvang.scoring.RawMarks;

@Service
@Transactional(readOnly = true)
class RawMarksService implements RawMarks {

    private final SheetTable sheets;
    private final AttendanceTable attendances;
    private final ResultTable results;
    private final Seating seating;
    private final Rounds rounds;

    RawMarksService(
            SheetTable sheets, AttendanceTable attendances, ResultTable results, Seating seating, Rounds rounds) {
        this.sheets = sheets;
        this.attendances = attendances;
        this.results = results;
        this.seating = seating;
        this.rounds = rounds;
    }

    @Override
    public List<Raw> of(RoundId round) {
        RuleSet rules = rounds.ruleSetOf(round);
        Map<CandidateId, List<SheetTable.Sheet>> signed =
                sheets.signed(round).stream().collect(Collectors.groupingBy(SheetTable.Sheet::candidate));
        Map<Long, Map<CriterionId, BigDecimal>> marks = sheets.marksOfSigned(round);
        Map<CandidateId, AttendanceTable.Row> came = attendances.ofRound(round);
        Map<CandidateId, List<BoardMember>> examiners = seating.examiners(round);
        Map<CandidateId, Decided> decided = results.decided(round);
        Map<CandidateId, List<Correction>> corrections = results.corrections(round).reversed().stream()
                .filter(correction -> correction.state() == Correction.State.APPROVED)
                .collect(Collectors.groupingBy(Correction::candidate));
        return seating.interviewees(round).stream()
                .map(candidate -> new Raw(
                        candidate.id(),
                        came.getOrDefault(candidate.id(), AttendanceTable.Row.EXPECTED)
                                .state(),
                        Settling.complete(
                                        rules,
                                        examiners.getOrDefault(candidate.id(), List.of()),
                                        signed.getOrDefault(candidate.id(), List.of()))
                                .stream()
                                .flatMap(List::stream)
                                .map(sheet -> new Sheet(
                                        sheet.examiner(),
                                        marks.getOrDefault(sheet.id(), Map.of()),
                                        Settling.total(sheet)))
                                .toList(),
                        Optional.ofNullable(decided.get(candidate.id())),
                        corrections.getOrDefault(candidate.id(), List.of())))
                .toList();
    }
}
