package vn.bangvang.ui.written;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import java.util.List;
import vn.bangvang.round.Round;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.Print;
import vn.bangvang.ui.kit.ReasonDialog;
import vn.bangvang.written.WrittenCorrection;
import vn.bangvang.written.WrittenLine;
import vn.bangvang.written.WrittenResults;
import vn.bangvang.written.WrittenResults.WrittenCorrectionOutcome;

/** The written marks by candidate once codes and numbers are joined, and their corrections. */
final class WrittenResultPart {

    private final WrittenExamView page;
    private final WrittenResults results;
    private final CurrentActor currentActor;

    WrittenResultPart(WrittenExamView page, WrittenResults results, CurrentActor currentActor) {
        this.page = page;
        this.results = results;
        this.currentActor = currentActor;
    }

    void addTo(Round round) {
        page.add(new H2(text("written.results")), grid(results.results(round.id())));
        List<WrittenCorrection> corrections = results.corrections(round.id());
        if (!corrections.isEmpty()) {
            page.add(new H2(text("corrections")), correctionGrid(corrections));
        }
    }

    private Grid<WrittenLine> grid(List<WrittenLine> lines) {
        var grid = new Grid<WrittenLine>();
        grid.setItems(lines);
        grid.setHeight("28rem");
        grid.setId("written-results");
        grid.addColumn(WrittenLine::candidateNumber)
                .setHeader(text("col.number"))
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addColumn(WrittenLine::postTitle).setHeader(text("col.post"));
        grid.addColumn(line -> {
                    var code = line.code();
                    return code == null ? "" : code.value();
                })
                .setHeader(text("written.code"));
        grid.addColumn(line ->
                        line.settlement() == null ? text("writtenattendance." + line.state()) : Print.mark(line.mark()))
                .setHeader(text("mark"));
        grid.addColumn(line ->
                        line.settlement() == null ? line.reason() : text("writtensettlement." + line.settlement()))
                .setHeader(text("written.how"));
        if (is(Role.HR)) {
            grid.addComponentColumn(this::correct)
                    .setHeader(text("col.action"))
                    .setWidth("11rem")
                    .setFlexGrow(0);
        }
        Grids.readable(grid);
        return grid;
    }

    private com.vaadin.flow.component.Component correct(WrittenLine line) {
        if (line.mark() == null) {
            return new Span();
        }
        var button = new Button(
                text("correction.request"),
                click -> ReasonDialog.mark(
                                page.getTranslation("correction.title", line.candidateNumber()),
                                page.getTranslation("written.correction.explain", Print.mark(line.mark())),
                                text("correction.reason"),
                                (mark, reason) -> page.done(
                                        (Record) results.requestCorrection(line.candidate(), mark, reason),
                                        WrittenCorrectionOutcome.Done.class,
                                        "decision.done"))
                        .open());
        button.setId("correct-" + line.candidateNumber());
        return button;
    }

    private Grid<WrittenCorrection> correctionGrid(List<WrittenCorrection> corrections) {
        var grid = new Grid<WrittenCorrection>();
        grid.setItems(corrections);
        grid.setAllRowsVisible(true);
        grid.addColumn(WrittenCorrection::candidateNumber).setHeader(text("col.number"));
        grid.addColumn(c -> Print.mark(c.oldMark()) + " → " + Print.mark(c.newMark()))
                .setHeader(text("col.change"));
        grid.addColumn(WrittenCorrection::reason).setHeader(text("col.reason"));
        grid.addColumn(c -> c.requestedBy() + ", " + Print.moment(c.requestedAt()))
                .setHeader(text("col.asked"));
        grid.addColumn(c -> text("correction." + c.state()) + (c.decidedBy() == null ? "" : " · " + c.decidedBy()))
                .setHeader(text("col.state"));
        grid.addComponentColumn(this::decision).setHeader(text("col.action"));
        Grids.readable(grid);
        return grid;
    }

    private com.vaadin.flow.component.Component decision(WrittenCorrection correction) {
        if (correction.state() != WrittenCorrection.State.REQUESTED || !is(Role.CHAIR)) {
            return new Span();
        }
        var approve = new Button(
                text("correction.approve"),
                click -> page.done(
                        (Record) results.approve(correction.id()),
                        WrittenCorrectionOutcome.Done.class,
                        "decision.done"));
        approve.setId("approve-" + correction.id().value());
        var reject = new Button(
                text("correction.reject"),
                click -> page.done(
                        (Record) results.reject(correction.id()),
                        WrittenCorrectionOutcome.Done.class,
                        "decision.done"));
        reject.setId("reject-" + correction.id().value());
        return new HorizontalLayout(approve, reject);
    }

    private boolean is(Role role) {
        return currentActor.find().filter(actor -> actor.is(role)).isPresent();
    }

    private String text(String key) {
        return page.getTranslation(key);
    }
}
