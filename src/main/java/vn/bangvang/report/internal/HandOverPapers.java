package vn.bangvang.report.internal;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.panel.Board;
import vn.bangvang.panel.BoardMember;
import vn.bangvang.panel.Panels;
import vn.bangvang.panel.Seating;
import vn.bangvang.report.Papers.PaperOutcome;
import vn.bangvang.round.RoundId;
import vn.bangvang.scoring.Attendance;
import vn.bangvang.scoring.BoardResults;
import vn.bangvang.scoring.CandidateProgress;
import vn.bangvang.scoring.CandidateProgress.Step;
import vn.bangvang.written.AnonymousCodes;
import vn.bangvang.written.AttendanceRow;
import vn.bangvang.written.BundleProgress;
import vn.bangvang.written.WrittenAttendance;
import vn.bangvang.written.WrittenExams;

/** The records of handing over: bundles of written papers, and the sealed envelopes of a board; counts only, no number. */
@Component
class HandOverPapers {

    private final AnonymousCodes codes;
    private final WrittenExams exams;
    private final Panels panels;
    private final Seating seating;
    private final BoardResults results;
    private final RoundValues roundValues;
    private final ReportsFolder folder;
    private final Clock clock;
    private final ZoneId zone;

    HandOverPapers(
            AnonymousCodes codes,
            WrittenExams exams,
            Panels panels,
            Seating seating,
            BoardResults results,
            RoundValues roundValues,
            ReportsFolder folder,
            Clock clock,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.codes = codes;
        this.exams = exams;
        this.panels = panels;
        this.seating = seating;
        this.results = results;
        this.roundValues = roundValues;
        this.folder = folder;
        this.clock = clock;
        this.zone = zone;
    }

    /** One record for each post, for every post has a marking team of its own; papers that are marked again are apart. */
    Content bundles(RoundId round) {
        PaperForm form = folder.form("bundle-handover");
        Map<String, List<AttendanceRow>> came =
                exams.attendance(round).stream().collect(Collectors.groupingBy(AttendanceRow::postTitle));
        List<Filling> fillings = new ArrayList<>();
        for (boolean again : new boolean[] {false, true}) {
            codes.progress(round).stream()
                    .filter(bundle -> bundle.again() == again)
                    .collect(Collectors.groupingBy(BundleProgress::postTitle, LinkedHashMap::new, Collectors.toList()))
                    .forEach((post, bundles) -> {
                        Map<String, String> values = roundValues.of(round);
                        values.put("paper_no", String.valueOf(fillings.size() + 1));
                        values.put("post", post);
                        values.put("againNote", again ? form.word("again") : "");
                        values.put("attendanceNote", again ? "" : attendance(form, came.getOrDefault(post, List.of())));
                        fillings.add(bundles(values, bundles));
                    });
        }
        return fillings.isEmpty()
                ? new Content.Refused(new PaperOutcome.NobodyListed())
                : new Content.Ready(form, fillings);
    }

    private Filling bundles(Map<String, String> values, List<BundleProgress> bundles) {
        List<Filling.Line> lines = new ArrayList<>();
        bundles.forEach(bundle -> lines.add(new Filling.Line(Map.of(
                "row",
                String.valueOf(lines.size() + 1),
                "bundle",
                String.valueOf(bundle.number()),
                "papers",
                String.valueOf(bundle.papers()),
                "sheets",
                "",
                "seal",
                "",
                "note",
                ""))));
        values.put("bundles", String.valueOf(bundles.size()));
        values.put(
                "papers",
                String.valueOf(bundles.stream().mapToInt(BundleProgress::papers).sum()));
        return filling(values, lines);
    }

    private static String attendance(PaperForm form, List<AttendanceRow> rows) {
        Map<WrittenAttendance, Long> states = rows.stream()
                .collect(Collectors.groupingBy(
                        AttendanceRow::state, () -> new EnumMap<>(WrittenAttendance.class), Collectors.counting()));
        long written = states.getOrDefault(WrittenAttendance.PRESENT, 0L);
        long absent = states.getOrDefault(WrittenAttendance.ABSENT, 0L);
        return Words.fill(
                form.word("attendance"),
                Map.of(
                        "listed", String.valueOf(rows.size()),
                        "written", String.valueOf(written),
                        "absent", String.valueOf(absent),
                        "other", String.valueOf(rows.size() - written - absent)));
    }

    /** One record for each board whose examiners have signed all their sheets. */
    Content sheets(RoundId round) {
        Map<Board, List<CandidateProgress>> rows = new LinkedHashMap<>();
        List<CandidateProgress> visible = results.progress(round);
        for (Board board : panels.boards(round)) {
            List<CandidateProgress> ofBoard = visible.stream()
                    .filter(row -> row.board().equals(board.id()))
                    .toList();
            if (ofBoard.size() < seating.queue(board.id()).size()) {
                return new Content.Refused(new PaperOutcome.Conflicted());
            }
            if (!ofBoard.isEmpty()) {
                rows.put(board, ofBoard);
            }
        }
        List<Filling> fillings = new ArrayList<>();
        rows.forEach((board, ofBoard) -> {
            if (ofBoard.stream().noneMatch(HandOverPapers::open)) {
                fillings.add(sheets(round, board, ofBoard, fillings.size() + 1));
            }
        });
        if (!fillings.isEmpty()) {
            return new Content.Ready(folder.form("sheet-handover"), fillings);
        }
        return new Content.Refused(
                rows.isEmpty()
                        ? new PaperOutcome.NobodyListed()
                        : new PaperOutcome.StillOpen(rows.values().stream()
                                .flatMap(List::stream)
                                .filter(HandOverPapers::open)
                                .map(CandidateProgress::candidateNumber)
                                .toList()));
    }

    private static boolean open(CandidateProgress row) {
        return row.step() == Step.WAITING_FOR_CANDIDATE || row.step() == Step.MARKING;
    }

    private Filling sheets(RoundId round, Board board, List<CandidateProgress> rows, int no) {
        List<Filling.Line> lines = new ArrayList<>();
        long all = 0;
        for (BoardMember member : board.members()) {
            long signed = rows.stream()
                    .flatMap(row -> row.examiners().stream())
                    .filter(examiner -> examiner.signed() && examiner.account().equals(member.account()))
                    .count();
            all += signed;
            lines.add(new Filling.Line(Map.of(
                    "row", String.valueOf(lines.size() + 1),
                    "examiner", member.displayName(),
                    "sheets", String.valueOf(signed),
                    "envelope", "",
                    "seal", "")));
        }
        long present = count(rows, Attendance.PRESENT);
        long absent = count(rows, Attendance.ABSENT);
        Map<String, String> values = roundValues.of(round);
        values.put("board", board.name());
        values.put("board_no", String.valueOf(no));
        values.put("head", BoardSummaryPaper.head(board));
        values.put("candidates", String.valueOf(rows.size()));
        values.put("present", String.valueOf(present));
        values.put("absent", String.valueOf(absent));
        values.put("other", String.valueOf(rows.size() - present - absent));
        values.put("examiners", String.valueOf(lines.size()));
        values.put("sheets", String.valueOf(all));
        return filling(values, lines);
    }

    private static long count(List<CandidateProgress> rows, Attendance state) {
        return rows.stream().filter(row -> row.attendance() == state).count();
    }

    private Filling filling(Map<String, String> values, List<Filling.Line> lines) {
        return new Filling(
                clock.instant().atZone(zone).toLocalDate(),
                values,
                List.of(new Filling.Section(Map.of(), lines)),
                Map.of(),
                Set.of());
    }
}
