package vn.bangvang.recompute.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.recompute.bundle.Entrant;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;
import vn.bangvang.written.RawWrittenMarks;
import vn.bangvang.written.WrittenSettlement;

/** What was marked blind, by markers who have a code and no name. */
@Component
class WrittenPaperMarks implements PaperMarks {

    private final RawWrittenMarks rawMarks;

    WrittenPaperMarks(RawWrittenMarks rawMarks) {
        this.rawMarks = rawMarks;
    }

    @Override
    public Set<PaperKind> papers() {
        return Set.of(PaperKind.WRITTEN);
    }

    @Override
    public Map<CandidateId, Entrant.Marks> of(RoundId round, PaperKind paper) {
        return rawMarks.of(round).stream()
                .collect(Collectors.toMap(RawWrittenMarks.Raw::candidate, raw -> marks(paper, raw)));
    }

    private static Entrant.Marks marks(PaperKind paper, RawWrittenMarks.Raw raw) {
        Entrant.Attendance state = state(raw);
        if (state != null) {
            return new Entrant.Marks(paper.name(), state, List.of(), null, List.of());
        }
        return new Entrant.Marks(
                paper.name(),
                null,
                raw.sheets().stream()
                        .sorted(Comparator.comparing(RawWrittenMarks.Sheet::markingRound))
                        .map(WrittenPaperMarks::sheet)
                        .toList(),
                raw.decision()
                        .map(decided -> new Entrant.Decision(by(decided.by()), decided.mark()))
                        .orElse(null),
                raw.corrections().stream()
                        .map(correction -> new Entrant.Change(correction.oldMark(), correction.newMark()))
                        .toList());
    }

    private static Entrant.@Nullable Attendance state(RawWrittenMarks.Raw raw) {
        return switch (raw.attendance()) {
            // Whoever is still expected has no sheet, and so no result yet.
            case EXPECTED, PRESENT -> null;
            case ABSENT -> Entrant.Attendance.ABSENT;
            case WITHDRAWN -> Entrant.Attendance.WITHDRAWN;
            case SUSPENDED -> Entrant.Attendance.SUSPENDED;
            case CANCELLED -> Entrant.Attendance.CANCELLED;
        };
    }

    private static Entrant.Decision.By by(WrittenSettlement settlement) {
        return switch (settlement) {
            case DIALOGUE -> Entrant.Decision.By.HEAD_OF_BOARD;
            case CHAIR -> Entrant.Decision.By.CHAIR;
            case ODD_PAPER -> Entrant.Decision.By.ODD_PAPER;
            case AVERAGED, THIRD_MARK, CORRECTION ->
                throw new IllegalStateException(settlement + " follows from the marks and is no decision");
        };
    }

    /** Question by question, in their order; the code is none of a board's, where the same person may have another. */
    private static Entrant.Sheet sheet(RawWrittenMarks.Sheet sheet) {
        return new Entrant.Sheet(
                "VIET-" + sheet.marker(),
                sheet.marks().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(Map.Entry::getValue)
                        .toList(),
                sheet.total());
    }
}
