package vn.bangvang.ui.assessment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.bangvang.assessment.Assessments;
import vn.bangvang.assessment.Assessments.VoteOutcome;
import vn.bangvang.assessment.Conclusion;
import vn.bangvang.assessment.CouncilLine;
import vn.bangvang.assessment.CouncilLine.State;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.round.AssessmentSession;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.PaperLink;
import vn.bangvang.ui.kit.Print;
import vn.bangvang.ui.kit.RoundPage;

/** The council's conclusion on everyone who was assessed, before the chair confirms the result. */
@Route("bieu-quyet")
@RolesAllowed({"HR", "CHAIR", "SUPERVISOR"})
public class CouncilView extends RoundPage {

    private final Assessments assessments;
    private final Rankings rankings;
    private final Candidates candidates;

    CouncilView(
            Rounds rounds,
            CurrentActor currentActor,
            Assessments assessments,
            Rankings rankings,
            Candidates candidates) {
        super(rounds, currentActor);
        this.assessments = assessments;
        this.rankings = rankings;
        this.candidates = candidates;
    }

    @Override
    protected void show(Round round) {
        AssessmentSession session = round.data().session();
        if (session == null) {
            add(new Paragraph(getTranslation("assessment.noSession")));
            return;
        }
        add(SessionText.heading(this, session));
        if (session.advisory()) {
            add(new Paragraph(getTranslation("assessment.council.advisory")));
            return;
        }
        List<CouncilLine> lines = assessments.council(round.id());
        if (lines.isEmpty()) {
            add(new Paragraph(getTranslation("assessment.council.none")));
            return;
        }
        boolean open = (is(Role.HR) || is(Role.CHAIR))
                && rankings.newest(round.id())
                        .filter(ranking -> ranking.state() == RoundRanking.State.COMPUTED)
                        .isPresent();
        long waiting = lines.stream().filter(line -> line.state() == State.OPEN).count();
        add(
                new Paragraph(getTranslation("assessment.council.count", waiting)),
                PaperLink.of(
                        this,
                        "paper.conclusion",
                        "ky/%d/ca-ky/ASSESSMENT_CONCLUSION/ONE_FILE",
                        round.id().value()));
        if (open && waiting > 0) {
            var rest = new Button(
                    getTranslation("assessment.council.voteRest"),
                    click -> new VoteDialog(
                                    getTranslation("assessment.council.voteRest"),
                                    vote -> recorded(assessments.concludeRest(round.id(), vote)))
                            .open());
            rest.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            rest.setId("vote-rest");
            add(rest);
        }
        add(grid(round, lines, open));
    }

    private Grid<CouncilLine> grid(Round round, List<CouncilLine> lines, boolean open) {
        Map<CandidateId, String> names = candidates.list(round.id()).stream()
                .collect(Collectors.toMap(
                        Candidate::id, person -> person.data().name().full()));
        var grid = new Grid<CouncilLine>();
        grid.setItems(lines);
        grid.setAllRowsVisible(true);
        grid.addColumn(CouncilLine::number)
                .setHeader(getTranslation("col.number"))
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addColumn(line -> Objects.requireNonNull(names.get(line.candidate())))
                .setHeader(getTranslation("candidate.name"))
                .setFlexGrow(2);
        grid.addColumn(line -> Print.mark(line.mark()))
                .setHeader(getTranslation("col.mark"))
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addColumn(line -> getTranslation("personresult." + line.result()))
                .setHeader(getTranslation("assessment.council.byMark"));
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("assessment.council.conclusion"))
                .setFlexGrow(1);
        grid.addColumn(line -> votes(line.conclusion()))
                .setHeader(getTranslation("assessment.council.votes"))
                .setFlexGrow(3);
        if (open) {
            grid.addComponentColumn(line -> {
                        var vote = new Button(
                                getTranslation("assessment.council.vote"),
                                click -> new VoteDialog(
                                                getTranslation(
                                                        "assessment.council.voteOn",
                                                        line.number(),
                                                        Objects.requireNonNull(names.get(line.candidate()))),
                                                filled -> recorded(assessments.conclude(line.candidate(), filled)))
                                        .open());
                        vote.setId("vote-" + line.number());
                        vote.setVisible(line.result().assessed());
                        return vote;
                    })
                    .setWidth("12rem")
                    .setFlexGrow(0);
        }
        Grids.readable(grid);
        return grid;
    }

    private boolean recorded(VoteOutcome outcome) {
        return settle((Record) outcome, VoteOutcome.Recorded.class, "assessment.council.recorded");
    }

    private Span state(CouncilLine line) {
        var text = new Span(getTranslation("councilstate." + line.state()));
        text.addClassName(line.state() == State.ADOPTED ? "ruled" : "article");
        if (line.state() == State.NOT_ADOPTED) {
            text.addClassName("unverified");
        }
        return text;
    }

    private String votes(@org.jspecify.annotations.Nullable Conclusion conclusion) {
        if (conclusion == null) {
            return "";
        }
        String votes = getTranslation(
                "assessment.council.votesLine",
                conclusion.vote().votesFor(),
                conclusion.vote().votesAgainst(),
                getTranslation("chairvote." + conclusion.vote().chair()),
                conclusion.vote().minutes(),
                Print.day(conclusion.vote().heldOn()));
        return conclusion.vote().reason().isEmpty()
                ? votes
                : votes + " " + conclusion.vote().reason();
    }

    @Override
    protected String path() {
        return "bieu-quyet";
    }
}
