package vn.bangvang.report.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.panel.Board;
import vn.bangvang.panel.BoardId;
import vn.bangvang.panel.BoardMember;
import vn.bangvang.panel.Seating;
import vn.bangvang.report.Issuing;
import vn.bangvang.report.Papers.PaperOutcome;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.BoardResults;
import vn.bangvang.scoring.CandidateProgress;
import vn.bangvang.scoring.CandidateProgress.Step;
import vn.bangvang.scoring.ExamResult.Settlement;
import vn.bangvang.scoring.MarkRecord;

/** The summary of a board: every candidate, every examiner's total, the official mark and how it came about. */
@Component
class BoardSummaryPaper {

    private final BoardResults results;
    private final Rounds rounds;
    private final Seating seating;
    private final ReportsFolder folder;
    private final Composer composer;
    private final Clock clock;
    private final ZoneId zone;

    BoardSummaryPaper(
            BoardResults results,
            Rounds rounds,
            Seating seating,
            ReportsFolder folder,
            Composer composer,
            Clock clock,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.results = results;
        this.rounds = rounds;
        this.seating = seating;
        this.folder = folder;
        this.composer = composer;
        this.clock = clock;
        this.zone = zone;
    }

    PaperOutcome print(RoundId id, BoardId boardId) {
        List<CandidateProgress> rows = results.progress(id).stream()
                .filter(row -> row.board().equals(boardId))
                .sorted(Comparator.comparing(CandidateProgress::candidateNumber))
                .toList();
        if (!rows.isEmpty() && rows.size() < seating.queue(boardId).size()) {
            return new PaperOutcome.Conflicted();
        }
        List<String> open = rows.stream()
                .filter(row -> row.step() != Step.SETTLED && row.step() != Step.CLOSED_WITHOUT_MARK)
                .map(CandidateProgress::candidateNumber)
                .toList();
        if (rows.isEmpty() || !open.isEmpty()) {
            return new PaperOutcome.StillOpen(open);
        }
        Round round = rounds.byId(id);
        Board board = seating.board(boardId);
        PaperForm form = folder.form("board-summary");
        List<Filling.Line> lines = new ArrayList<>();
        Instant newest = Instant.EPOCH;
        for (CandidateProgress row : rows) {
            List<MarkRecord> history = results.history(row.candidate());
            if (!history.isEmpty() && history.getLast().settledAt().isAfter(newest)) {
                newest = history.getLast().settledAt();
            }
            lines.add(line(form, board, row, lines.size() + 1));
        }
        long marked = rows.stream().filter(row -> row.officialMark() != null).count();
        List<Board> boards = seating.boards(id);
        Map<String, String> values = new HashMap<>();
        values.put(Issuing.VALUE, Issuing.of(round.data()).name());
        values.put("round", round.data().name());
        values.put("round_code", round.data().code());
        values.put("board", board.name());
        values.put("board_no", String.valueOf(boards.indexOf(board) + 1));
        values.put("head", head(board));
        values.put("candidates", String.valueOf(rows.size()));
        values.put("marked", String.valueOf(marked));
        values.put("unmarked", String.valueOf(rows.size() - marked));
        values.put(
                "spreadArticle", rounds.ruleSetOf(id).spreadBrackets().source().toString());
        values.put("lockedNote", form.word(results.locked(boardId) ? "locked" : "notLocked"));
        Instant day = newest.equals(Instant.EPOCH) ? clock.instant() : newest;
        return new PaperOutcome.Printed(composer.print(
                form,
                List.of(new Filling(
                        day.atZone(zone).toLocalDate(),
                        values,
                        List.of(new Filling.Section(Map.of(), lines)),
                        Map.of(
                                "examiners",
                                        board.members().stream()
                                                .map(BoardMember::displayName)
                                                .toList(),
                                "others", others(board)),
                        Set.of()))));
    }

    /** The names of the members besides the head. */
    static List<String> others(Board board) {
        return board.members().stream()
                .filter(member -> !member.head())
                .map(BoardMember::displayName)
                .toList();
    }

    static String head(Board board) {
        return board.members().stream()
                .filter(BoardMember::head)
                .map(BoardMember::displayName)
                .findFirst()
                .orElse("");
    }

    private static Filling.Line line(PaperForm form, Board board, CandidateProgress row, int no) {
        Map<String, String> cells = new HashMap<>();
        cells.put("row", String.valueOf(no));
        cells.put("candidateNumber", row.candidateNumber());
        cells.put("post", row.postTitle());
        cells.put("spread", Written.mark(row.spread()));
        cells.put("official", Written.mark(row.officialMark()));
        cells.put("how", how(form, row));
        for (int i = 0; i < board.members().size(); i++) {
            cells.put("examiner" + (i + 1), total(row, board.members().get(i)));
        }
        return new Filling.Line(cells);
    }

    /** A member with a conflict did not mark this candidate: the cell carries a dash, never a zero. */
    private static String total(CandidateProgress row, BoardMember member) {
        List<BigDecimal> totals = row.totals();
        for (int i = 0; i < totals.size(); i++) {
            if (row.examiners().get(i).account().equals(member.account())) {
                return Written.mark(totals.get(i));
            }
        }
        return "–";
    }

    private static String how(PaperForm form, CandidateProgress row) {
        Settlement settlement = row.settlement();
        if (settlement == null) {
            return form.word(row.attendance().name());
        }
        String reason = row.record();
        return Words.fill(form.word(settlement.name()), Map.of("reason", reason == null ? "" : reason));
    }
}
