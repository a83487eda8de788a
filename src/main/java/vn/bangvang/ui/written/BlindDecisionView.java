package vn.bangvang.ui.written;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.PaperLink;
import vn.bangvang.ui.kit.Print;
import vn.bangvang.ui.kit.ReasonDialog;
import vn.bangvang.ui.kit.RoundPage;
import vn.bangvang.written.BlindDecisions;
import vn.bangvang.written.BlindDecisions.BlindDecisionOutcome;
import vn.bangvang.written.CodedPaper;
import vn.bangvang.written.CodedPaper.Step;
import vn.bangvang.written.OddVerdict;

/** Papers by code whose marks lie apart or that are odd: the head's and the chair's decisions. */
@Route("quyet-dinh-bai-viet")
@RolesAllowed({"BOARD_HEAD", "CHAIR", "SUPERVISOR"})
public class BlindDecisionView extends RoundPage {

    private final BlindDecisions decisions;

    BlindDecisionView(Rounds rounds, CurrentActor currentActor, BlindDecisions decisions) {
        super(rounds, currentActor);
        this.decisions = decisions;
    }

    @Override
    protected void show(Round round) {
        List<CodedPaper> papers = decisions.papers(round.id());
        if (papers.isEmpty()) {
            add(new Paragraph(getTranslation(hasWrittenPaper() ? "decision.nothing" : "written.none")));
            return;
        }
        var law = new Paragraph(
                rounds.ruleSetOf(round.id()).writtenSpreadBrackets().source().toString());
        law.addClassName("law");
        long open =
                papers.stream().filter(paper -> paper.step() != Step.SETTLED).count();
        add(new Paragraph(getTranslation("decision.counts", papers.size(), open)), law, printed(round), grid(papers));
    }

    private Component printed(Round round) {
        long id = round.id().value();
        var links = new Div(
                PaperLink.of(this, "paper.writtenSheets", "ky/%d/phieu-cham-viet", id),
                PaperLink.of(this, "paper.writtenSummaries", "ky/%d/tong-hop-bai-viet", id));
        links.addClassName("row-actions");
        return links;
    }

    private Grid<CodedPaper> grid(List<CodedPaper> papers) {
        var grid = new Grid<CodedPaper>();
        grid.setItems(papers.stream()
                .sorted(java.util.Comparator.comparing((CodedPaper paper) -> paper.step() == Step.SETTLED)
                        .thenComparing(CodedPaper::code))
                .toList());
        grid.setAllRowsVisible(true);
        grid.setId("coded-papers");
        grid.addColumn(paper -> paper.code().value())
                .setHeader(getTranslation("written.code"))
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addColumn(CodedPaper::bundle)
                .setHeader(getTranslation("written.bundle"))
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(CodedPaper::postTitle).setHeader(getTranslation("col.post"));
        grid.addColumn(paper -> totals(paper)).setHeader(getTranslation("decision.totals"));
        grid.addColumn(paper -> Print.mark(paper.spread()))
                .setHeader(getTranslation("col.spread"))
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addColumn(paper -> getTranslation("codedstep." + paper.step())
                        + (paper.settlement() == null
                                ? ""
                                : ": " + Print.mark(paper.mark()) + " ("
                                        + getTranslation("writtensettlement." + paper.settlement()) + ")"))
                .setHeader(getTranslation("col.step"));
        grid.addComponentColumn(this::odd).setHeader(getTranslation("decision.odd"));
        grid.addComponentColumn(this::action)
                .setHeader(getTranslation("col.action"))
                .setWidth("13rem")
                .setFlexGrow(0);
        Grids.readable(grid);
        return grid;
    }

    private static String totals(CodedPaper paper) {
        return paper.totals().stream().map(Print::mark).collect(Collectors.joining("; "));
    }

    private Component odd(CodedPaper paper) {
        var lines = new Span(paper.odd().stream()
                .map(report -> getTranslation("oddkind." + report.kind())
                        + (report.note().isEmpty() ? "" : ": " + report.note())
                        + (report.verdict() == null ? "" : " → " + getTranslation("oddverdict." + report.verdict())))
                .collect(Collectors.joining("\n")));
        lines.addClassName("lines");
        return lines;
    }

    private Component action(CodedPaper paper) {
        if (!Phase.EXAM.reachedBy(round().phase())) {
            return new Span();
        }
        return switch (paper.step()) {
            case NEEDS_ODD_DECISION -> is(Role.BOARD_HEAD) ? oddButtons(paper) : new Span();
            case NEEDS_HEAD ->
                is(Role.BOARD_HEAD)
                        ? button(
                                "dialogue.record",
                                "dialogue-" + paper.code().value(),
                                () -> decide(paper, "dialogue", (mark, text) ->
                                        (Record) decisions.settleByDialogue(round().id(), paper.code(), mark, text)))
                        : new Span();
            case NEEDS_CHAIR ->
                is(Role.CHAIR)
                        ? button(
                                "chair.record",
                                "chair-" + paper.code().value(),
                                () -> decide(paper, "chair", (mark, text) ->
                                        (Record) decisions.settleByChair(round().id(), paper.code(), mark, text)))
                        : new Span();
            case MARKING, NEEDS_THIRD_MARK, SETTLED -> new Span();
        };
    }

    private Component oddButtons(CodedPaper paper) {
        var row = new FlexLayout();
        row.getStyle().set("gap", "0.5rem").set("flex-wrap", "wrap");
        for (OddVerdict verdict : OddVerdict.values()) {
            row.add(button(
                    "oddverdict." + verdict,
                    verdict.name().toLowerCase(java.util.Locale.ROOT) + "-"
                            + paper.code().value(),
                    () -> ReasonDialog.reason(
                                    getTranslation(
                                            "decision.odd.title", paper.code().value()),
                                    getTranslation("oddverdict." + verdict),
                                    getTranslation("col.reason"),
                                    reason -> settle(
                                            (Record) decisions.decideOdd(round().id(), paper.code(), verdict, reason),
                                            BlindDecisionOutcome.Done.class,
                                            "decision.done"))
                            .open()));
        }
        return row;
    }

    private void decide(CodedPaper paper, String kind, BiFunction<BigDecimal, String, Record> act) {
        ReasonDialog.mark(
                        getTranslation(
                                "decision." + kind + ".title", paper.code().value()),
                        getTranslation(kind + ".explain", totals(paper), Print.mark(paper.spread())),
                        getTranslation(kind + ".minutes"),
                        (mark, text) -> settle(act.apply(mark, text), BlindDecisionOutcome.Done.class, "decision.done"))
                .open();
    }

    private Button button(String key, String id, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.setId(id);
        return button;
    }

    @Override
    protected String path() {
        return "quyet-dinh-bai-viet";
    }
}
