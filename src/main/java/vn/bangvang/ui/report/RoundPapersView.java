package vn.bangvang.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumSet;
import java.util.Set;
import vn.bangvang.report.Packing;
import vn.bangvang.report.Paper;
import vn.bangvang.report.Papers.PaperOutcome;
import vn.bangvang.report.PrintedPaper;
import vn.bangvang.report.RoundPapers;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.ui.kit.Download;
import vn.bangvang.ui.kit.LongWork;
import vn.bangvang.ui.kit.Notices;
import vn.bangvang.ui.kit.PaperLink;
import vn.bangvang.ui.kit.RoundPage;

/** The papers of a whole round, each kind with the ways to take it along. */
@Route("giay-to-ky")
@RolesAllowed({"HR", "CHAIR", "SUPERVISOR"})
public class RoundPapersView extends RoundPage {

    /** Papers of which a round has several: one for each candidate, board, bundle or case. */
    private static final Set<PrintedPaper> MANY = EnumSet.of(
            PrintedPaper.BOARD_DECISIONS,
            PrintedPaper.SUMMONS,
            PrintedPaper.DOOR_LISTS,
            PrintedPaper.BUNDLE_HANDOVER,
            PrintedPaper.SHEET_HANDOVER,
            PrintedPaper.ROOM_LISTS,
            PrintedPaper.SEATING_PLANS,
            PrintedPaper.WRITTEN_BLANKS,
            PrintedPaper.WRITTEN_SHEETS,
            PrintedPaper.WRITTEN_SUMMARIES,
            PrintedPaper.VIOLATION_MINUTES,
            PrintedPaper.RESULT_NOTICES,
            PrintedPaper.APPEAL_ANSWERS);

    /** Letters and forms, whose tables say nothing by themselves. */
    private static final Set<PrintedPaper> NO_TABLE = EnumSet.of(
            PrintedPaper.SUMMONS,
            PrintedPaper.BUNDLE_HANDOVER,
            PrintedPaper.SHEET_HANDOVER,
            PrintedPaper.SEATING_PLANS,
            PrintedPaper.WRITTEN_BLANKS,
            PrintedPaper.VIOLATION_MINUTES,
            PrintedPaper.RESULT_NOTICES,
            PrintedPaper.APPEAL_ANSWERS);

    private final RoundPapers papers;

    RoundPapersView(Rounds rounds, CurrentActor currentActor, RoundPapers papers) {
        super(rounds, currentActor);
        this.papers = papers;
    }

    @Override
    protected void show(Round round) {
        add(new Paragraph(getTranslation("roundpapers.help")));
        for (PrintedPaper kind : PrintedPaper.values()) {
            if (isNeeded(round, kind)) {
                add(paper(round, kind));
            }
        }
    }

    /** A paper that this kind of round never has is not offered. */
    private boolean isNeeded(Round round, PrintedPaper kind) {
        return switch (kind) {
            case BUNDLE_HANDOVER, WRITTEN_BLANKS, WRITTEN_SHEETS, WRITTEN_SUMMARIES, CODE_MINUTES, WRITTEN_MARKS ->
                hasWrittenPaper();
            case ROOM_LISTS, SEATING_PLANS ->
                hasWrittenPaper() || rounds.path(round.id()).contains(Phase.STAGE_1);
            case APPEAL_ANSWERS -> hasWrittenPaper() || rounds.path(round.id()).contains(Phase.STAGE_1);
            case ASSESSMENT_CONCLUSION -> round.data().session() != null;
            case COUNCIL_MINUTES -> round.data().session() == null;
            case ANNOUNCEMENT,
                    COUNCIL_DECISION,
                    ELIGIBLE,
                    NOT_ELIGIBLE,
                    BOARD_DECISIONS,
                    SUMMONS,
                    DOOR_LISTS,
                    SHEET_HANDOVER,
                    VIOLATION_MINUTES,
                    RESULT_NOTICES,
                    DECISION -> true;
        };
    }

    private Div paper(Round round, PrintedPaper kind) {
        var ways = new Div();
        ways.addClassName("row-actions");
        ways.add(link(round, kind, Packing.ONE_FILE));
        if (MANY.contains(kind)) {
            ways.add(singly(round, kind, ways));
        }
        if (!NO_TABLE.contains(kind)) {
            ways.add(link(round, kind, Packing.XLSX), link(round, kind, Packing.CSV));
        }
        var card = new Div(
                new H2(getTranslation("printedpaper." + kind)),
                new Paragraph(getTranslation("printedpaper.help." + kind)),
                ways);
        card.addClassName("card");
        card.setId("papers-" + kind);
        return card;
    }

    private Component link(Round round, PrintedPaper kind, Packing packing) {
        var link = PaperLink.of(
                this,
                "packing." + packing,
                "ky/%d/ca-ky/" + kind + "/" + packing,
                round.id().value());
        link.setAriaLabel(getTranslation("packing." + packing) + " – " + getTranslation("printedpaper." + kind));
        return link;
    }

    /** Hundreds of files take their time: the screen shows how far it is and then offers the archive. */
    private Button singly(Round round, PrintedPaper kind, Div ways) {
        var button = new Button(getTranslation("packing." + Packing.SINGLY));
        button.setId("singly-" + kind);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            var work = new LongWork(getTranslation("roundpapers.printing"));
            ways.add(work);
            work.run(
                    getUI().orElseGet(UI::getCurrent),
                    0,
                    progress -> papers.print(round.id(), kind, Packing.SINGLY, progress),
                    outcome -> {
                        ways.remove(work);
                        button.setEnabled(true);
                        offer(outcome, ways);
                    },
                    () -> {
                        ways.remove(work);
                        button.setEnabled(true);
                    });
        });
        return button;
    }

    private void offer(PaperOutcome outcome, Div ways) {
        if (outcome instanceof PaperOutcome.Printed(Paper paper)) {
            ways.add(Download.of(
                    getTranslation("roundpapers.ready", paper.fileName()),
                    paper.fileName(),
                    "application/zip",
                    paper::content));
        } else {
            Notices.refused(this, (Record) outcome);
        }
    }

    @Override
    protected String path() {
        return "giay-to-ky";
    }
}
