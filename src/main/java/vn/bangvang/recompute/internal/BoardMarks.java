package vn.bangvang.recompute.internal;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.recompute.bundle.Entrant;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;
import vn.bangvang.scoring.Criterion;
import vn.bangvang.scoring.ExamResult;
import vn.bangvang.scoring.RawMarks;
import vn.bangvang.scoring.Rubrics;
import vn.bangvang.security.AccountId;

/** What boards marked, by examiners who have a code and no name. */
@Component
class BoardMarks implements PaperMarks {

    private final RawMarks rawMarks;
    private final Rubrics rubrics;

    BoardMarks(RawMarks rawMarks, Rubrics rubrics) {
        this.rawMarks = rawMarks;
        this.rubrics = rubrics;
    }

    @Override
    public Set<PaperKind> papers() {
        return Set.of(PaperKind.INTERVIEW, PaperKind.PRACTICAL);
    }

    @Override
    public Map<CandidateId, Entrant.Marks> of(RoundId round, PaperKind paper) {
        List<RawMarks.Raw> raw = rawMarks.of(round);
        List<Criterion> rubric = rubrics.of(round);
        Map<AccountId, String> codes = codes(raw);
        Map<CandidateId, Entrant.Marks> marks = new HashMap<>();
        raw.forEach(one -> marks.put(one.candidate(), marks(paper, one, rubric, codes)));
        return marks;
    }

    /** Codes by the order in which accounts were made, over the whole round. */
    private static Map<AccountId, String> codes(List<RawMarks.Raw> raw) {
        Map<AccountId, String> codes = new TreeMap<>(Comparator.comparing(AccountId::value));
        raw.stream().flatMap(marks -> marks.sheets().stream()).forEach(sheet -> codes.put(sheet.examiner(), ""));
        int next = 1;
        for (Map.Entry<AccountId, String> entry : codes.entrySet()) {
            entry.setValue("GK%02d".formatted(next++));
        }
        return codes;
    }

    private static Entrant.Marks marks(
            PaperKind paper, RawMarks.Raw raw, List<Criterion> rubric, Map<AccountId, String> codes) {
        Entrant.Attendance state = state(raw);
        if (state != null) {
            return new Entrant.Marks(paper.name(), state, List.of(), null, List.of());
        }
        return new Entrant.Marks(
                paper.name(),
                null,
                raw.sheets().stream()
                        .map(sheet -> sheet(sheet, rubric, codes))
                        .sorted(Comparator.comparing(Entrant.Sheet::examiner))
                        .toList(),
                raw.decision()
                        .map(decided -> new Entrant.Decision(
                                decided.by() == ExamResult.Settlement.CHAIR
                                        ? Entrant.Decision.By.CHAIR
                                        : Entrant.Decision.By.HEAD_OF_BOARD,
                                decided.mark()))
                        .orElse(null),
                raw.corrections().stream()
                        .map(correction -> new Entrant.Change(correction.oldMark(), correction.newMark()))
                        .toList());
    }

    private static Entrant.@Nullable Attendance state(RawMarks.Raw raw) {
        return switch (raw.attendance()) {
            // Whoever is still expected has no sheet, and so no result yet.
            case EXPECTED, PRESENT -> null;
            case ABSENT -> Entrant.Attendance.ABSENT;
            case WITHDRAWN -> Entrant.Attendance.WITHDRAWN;
            case SUSPENDED -> Entrant.Attendance.SUSPENDED;
        };
    }

    private static Entrant.Sheet sheet(RawMarks.Sheet sheet, List<Criterion> rubric, Map<AccountId, String> codes) {
        List<BigDecimal> marks = rubric.stream()
                .flatMap(criterion -> Stream.ofNullable(sheet.marks().get(criterion.id())))
                .toList();
        return new Entrant.Sheet(Objects.requireNonNull(codes.get(sheet.examiner())), marks, sheet.total());
    }
}
