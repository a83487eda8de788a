package vn.bangvang.report.internal;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.Board;
import vn.bangvang.panel.Council;
import vn.bangvang.panel.Panels;
import vn.bangvang.panel.Seating;
import vn.bangvang.report.Issuing;
import vn.bangvang.report.Papers.PaperOutcome;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.BoardResults;
import vn.bangvang.scoring.CandidateProgress;
import vn.bangvang.scoring.ExamResult.Settlement;
import vn.bangvang.scoring.MarkRecord;

/** The minutes of a dialogue, or of the chair's decision, on marks that lie too far apart. */
@Component
class DialoguePaper {

    private final BoardResults results;
    private final Rounds rounds;
    private final Seating seating;
    private final Panels panels;
    private final ReportsFolder folder;
    private final Composer composer;
    private final ZoneId zone;

    DialoguePaper(
            BoardResults results,
            Rounds rounds,
            Seating seating,
            Panels panels,
            ReportsFolder folder,
            Composer composer,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.results = results;
        this.rounds = rounds;
        this.seating = seating;
        this.panels = panels;
        this.folder = folder;
        this.composer = composer;
        this.zone = zone;
    }

    PaperOutcome print(RoundId round, CandidateId candidate) {
        Optional<CandidateProgress> found = results.progress(round).stream()
                .filter(row -> row.candidate().equals(candidate))
                .findFirst();
        List<MarkRecord> history = found.map(row -> results.history(candidate)).orElse(List.of());
        Optional<MarkRecord> decided = history.stream()
                .filter(record -> record.settlement() == Settlement.DIALOGUE || record.settlement() == Settlement.CHAIR)
                .findFirst();
        if (found.isEmpty() || decided.isEmpty()) {
            return new PaperOutcome.NothingDecided();
        }
        Board board = seating.board(found.get().board());
        PaperForm form = folder.form("dialogue-minutes");
        return new PaperOutcome.Printed(composer.print(
                form,
                List.of(new Filling(
                        decided.get().settledAt().atZone(zone).toLocalDate(),
                        values(form, round, board, found.get(), decided.get(), history.getLast()),
                        List.of(new Filling.Section(Map.of(), marks(found.get()))),
                        Map.of("others", BoardSummaryPaper.others(board)),
                        decided.get().settlement() == Settlement.CHAIR ? Set.of("chair") : Set.of()))));
    }

    private Map<String, String> values(
            PaperForm form, RoundId round, Board board, CandidateProgress row, MarkRecord decided, MarkRecord newest) {
        Map<String, String> values = new HashMap<>();
        values.put(Issuing.VALUE, Issuing.of(rounds.byId(round).data()).name());
        values.put("round", rounds.byId(round).data().name());
        values.put("candidateNumber", row.candidateNumber());
        values.put("recordedAt", Written.moment(decided.settledAt(), zone));
        values.put("board", board.name());
        values.put("post", row.postTitle());
        values.put("spread", Written.mark(decided.spread()));
        values.put("article", rounds.ruleSetOf(round).spreadBrackets().source().toString());
        values.put("minutes", decided.record());
        values.put("mark", Written.mark(decided.mark()));
        values.put("markInWords", Written.inWords(decided.mark()));
        values.put("decider", form.word(decided.settlement().name()));
        values.put("decidedBy", decided.settledBy());
        values.put("head", BoardSummaryPaper.head(board));
        values.put("chair", panels.council(round).map(Council::chairName).orElse(""));
        values.put(
                "correctionNote",
                newest.version() == decided.version()
                        ? ""
                        : Words.fill(
                                form.word("corrected"),
                                Map.of(
                                        "newMark", Written.mark(newest.mark()),
                                        "correctedAt",
                                                Written.day(newest.settledAt()
                                                        .atZone(zone)
                                                        .toLocalDate()),
                                        "reason", newest.record())));
        return values;
    }

    private static List<Filling.Line> marks(CandidateProgress row) {
        List<Filling.Line> lines = new ArrayList<>();
        for (int i = 0; i < row.totals().size(); i++) {
            lines.add(new Filling.Line(Map.of(
                    "row", String.valueOf(i + 1),
                    "examiner", row.examiners().get(i).name(),
                    "total", Written.mark(row.totals().get(i)))));
        }
        return lines;
    }
}
