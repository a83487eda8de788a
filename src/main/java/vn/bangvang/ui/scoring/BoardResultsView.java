package vn.bangvang.ui.scoring;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.bangvang.panel.BoardId;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.BoardResults;
import vn.bangvang.scoring.BoardResults.DecisionOutcome;
import vn.bangvang.scoring.CandidateProgress;
import vn.bangvang.scoring.CandidateProgress.Step;
import vn.bangvang.scoring.Correction;
import vn.bangvang.scoring.ExamResult.Settlement;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.PaperLink;
import vn.bangvang.ui.kit.Print;
import vn.bangvang.ui.kit.ReasonDialog;
import vn.bangvang.ui.kit.RoundPage;

/** Who has signed, whose marks lie too far apart, what is decided, locked and corrected. */
@Route("ket-qua-ban")
@RolesAllowed({"HR", "BOARD_HEAD", "CHAIR", "SUPERVISOR"})
public class BoardResultsView extends RoundPage {

    private final BoardResults results;

    BoardResultsView(Rounds rounds, CurrentActor currentActor, BoardResults results) {
        super(rounds, currentActor);
        this.results = results;
    }

    @Override
    protected void show(Round round) {
        List<CandidateProgress> rows = results.progress(round.id());
        rows.stream().map(CandidateProgress::board).distinct().forEach(board -> {
            List<CandidateProgress> ofBoard =
                    rows.stream().filter(row -> row.board().equals(board)).toList();
            add(boardHead(board, ofBoard, rows), grid(ofBoard));
        });
        List<Correction> corrections = results.corrections(round.id());
        if (!corrections.isEmpty()) {
            add(new H2(getTranslation("corrections")), correctionGrid(corrections));
        }
    }

    private Component boardHead(BoardId board, List<CandidateProgress> ofBoard, List<CandidateProgress> all) {
        long settled = ofBoard.stream()
                .filter(row -> row.step() == Step.SETTLED || row.step() == Step.CLOSED_WITHOUT_MARK)
                .count();
        int place = (int) all.stream()
                        .map(CandidateProgress::board)
                        .distinct()
                        .takeWhile(other -> !other.equals(board))
                        .count()
                + 1;
        var title = new H2(getTranslation("board.progress", place, settled, ofBoard.size()));
        var head = new HorizontalLayout(title);
        head.setAlignItems(Alignment.CENTER);
        head.setWidthFull();
        head.expand(title);
        if (settled == ofBoard.size()) {
            head.add(PaperLink.of(
                    this,
                    "paper.boardSummary",
                    "ky/%d/tong-hop/%d",
                    round().id().value(),
                    board.value()));
        }
        if (results.locked(board)) {
            var badge = new Span(getTranslation("board.locked"));
            badge.addClassName("badge");
            head.add(badge);
        } else if (is(Role.BOARD_HEAD)) {
            var lock = new Button(
                    getTranslation("board.lock"),
                    click -> settle((Record) results.lock(board), DecisionOutcome.Done.class, "board.lock.done"));
            lock.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            lock.setId("lock-" + place);
            head.add(lock);
        }
        return head;
    }

    private Grid<CandidateProgress> grid(List<CandidateProgress> rows) {
        var grid = new Grid<CandidateProgress>();
        grid.setItems(rows);
        grid.setAllRowsVisible(true);
        grid.addColumn(CandidateProgress::order)
                .setHeader(getTranslation("col.order"))
                .setWidth("4rem")
                .setFlexGrow(0);
        grid.addColumn(CandidateProgress::candidateNumber)
                .setHeader(getTranslation("col.number"))
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(row -> getTranslation("attendance." + row.attendance()))
                .setHeader(getTranslation("col.attendance"))
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::signatures)
                .setHeader(getTranslation("col.signed"))
                .setWidth("16.5rem")
                .setFlexGrow(1);
        grid.addColumn(row -> Print.mark(row.spread()))
                .setHeader(getTranslation("col.spread"))
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addColumn(row -> getTranslation("step." + row.step()))
                .setHeader(getTranslation("col.step"))
                .setWidth("7.5rem");
        grid.addColumn(row -> Print.mark(row.officialMark())
                        + (row.settlement() == null
                                ? ""
                                : " (" + getTranslation("settlement." + row.settlement()) + ")"))
                .setHeader(getTranslation("col.official"))
                .setWidth("8rem");
        grid.addComponentColumn(this::action)
                .setHeader(getTranslation("col.action"))
                .setWidth("9.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::papers)
                .setHeader(getTranslation("col.papers"))
                .setWidth("8rem")
                .setFlexGrow(0);
        Grids.readable(grid);
        return grid;
    }

    /** One line an examiner; the totals stand there only when all have signed. */
    private Component signatures(CandidateProgress row) {
        if (row.step() == Step.CLOSED_WITHOUT_MARK) {
            return new Span();
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < row.examiners().size(); i++) {
            CandidateProgress.Examiner examiner = row.examiners().get(i);
            String total =
                    row.totals().isEmpty() ? "" : ": " + Print.mark(row.totals().get(i));
            lines.add((examiner.signed() ? "✓ " : "… ") + examiner.name() + total);
        }
        var signatures = new Span(String.join("\n", lines));
        signatures.addClassName("lines");
        return signatures;
    }

    private Component action(CandidateProgress row) {
        if (row.step() == Step.NEEDS_DIALOGUE && is(Role.BOARD_HEAD)) {
            return button(
                    "dialogue.record",
                    "dialogue-" + row.candidateNumber(),
                    () -> decide(row, "dialogue.title", "dialogue.explain", "dialogue.minutes", (mark, text) ->
                            (Record) results.settleByDialogue(row.candidate(), mark, text)));
        }
        if (row.step() == Step.NEEDS_CHAIR && is(Role.CHAIR)) {
            return button(
                    "chair.record",
                    "chair-" + row.candidateNumber(),
                    () -> decide(row, "chair.title", "chair.explain", "chair.minutes", (mark, text) ->
                            (Record) results.settleByChair(row.candidate(), mark, text)));
        }
        if (row.step() == Step.SETTLED && results.locked(row.board()) && (is(Role.HR) || is(Role.BOARD_HEAD))) {
            return button(
                    "correction.request",
                    "correct-" + row.candidateNumber(),
                    () -> decide(row, "correction.title", "correction.explain", "correction.reason", (mark, text) ->
                            (Record) results.requestCorrection(row.candidate(), mark, text)));
        }
        return new Span();
    }

    private Component papers(CandidateProgress row) {
        var links = new Div();
        links.addClassName("paper-links");
        if (row.totals().isEmpty()) {
            return links;
        }
        long round = round().id().value();
        long candidate = row.candidate().value();
        links.add(PaperLink.of(this, "paper.scoreSheets", "ky/%d/phieu-cham/%d", round, candidate));
        boolean decided = results.history(row.candidate()).stream()
                .anyMatch(record ->
                        record.settlement() == Settlement.DIALOGUE || record.settlement() == Settlement.CHAIR);
        if (decided) {
            links.add(PaperLink.of(this, "paper.dialogue", "ky/%d/bien-ban/%d", round, candidate));
        }
        return links;
    }

    private void decide(
            CandidateProgress row,
            String title,
            String explanation,
            String label,
            java.util.function.BiFunction<java.math.BigDecimal, String, Record> act) {
        ReasonDialog.mark(
                        getTranslation(title, row.candidateNumber()),
                        getTranslation(
                                explanation,
                                row.totals().stream().map(Print::mark).collect(Collectors.joining("; ")),
                                Print.mark(row.spread())),
                        getTranslation(label),
                        (mark, text) -> settle(act.apply(mark, text), DecisionOutcome.Done.class, "decision.done"))
                .open();
    }

    private Grid<Correction> correctionGrid(List<Correction> corrections) {
        var grid = new Grid<Correction>();
        grid.setItems(corrections);
        grid.setAllRowsVisible(true);
        grid.addColumn(Correction::candidateNumber).setHeader(getTranslation("col.number"));
        grid.addColumn(c -> Print.mark(c.oldMark()) + " → " + Print.mark(c.newMark()))
                .setHeader(getTranslation("col.change"));
        grid.addColumn(Correction::reason)
                .setHeader(getTranslation("col.reason"))
                .setFlexGrow(2);
        grid.addColumn(c -> c.requestedBy() + ", " + Print.moment(c.requestedAt()))
                .setHeader(getTranslation("col.asked"));
        grid.addColumn(c -> getTranslation("correction." + c.state())
                        + (c.decidedBy() == null ? "" : " · " + c.decidedBy()))
                .setHeader(getTranslation("col.state"));
        grid.addComponentColumn(c -> {
            if (c.state() != Correction.State.REQUESTED || !is(Role.CHAIR)) {
                return new Span();
            }
            return new HorizontalLayout(
                    button(
                            "correction.approve",
                            "approve-" + c.id().value(),
                            () -> settle(
                                    (Record) results.approve(c.id()), DecisionOutcome.Done.class, "decision.done")),
                    button(
                            "correction.reject",
                            "reject-" + c.id().value(),
                            () -> settle(
                                    (Record) results.reject(c.id()), DecisionOutcome.Done.class, "decision.done")));
        });
        return grid;
    }

    private Button button(String key, String id, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.setId(id);
        return button;
    }

    @Override
    protected String path() {
        return "ket-qua-ban";
    }
}
