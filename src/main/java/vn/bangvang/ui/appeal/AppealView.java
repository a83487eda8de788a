package vn.bangvang.ui.appeal;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.bangvang.appeal.Appeal;
import vn.bangvang.appeal.AppealMarks;
import vn.bangvang.appeal.AppealPaper;
import vn.bangvang.appeal.AppealState;
import vn.bangvang.appeal.Appeals;
import vn.bangvang.appeal.Appeals.AppealOutcome;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.mcq.Recounting;
import vn.bangvang.regulation.AppealPolicy;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.Accounts;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.PaperLink;
import vn.bangvang.ui.kit.Print;
import vn.bangvang.ui.kit.RoundPage;
import vn.bangvang.written.AnonymousCodes;

/** Appeals of a round: until when, each with its state, the papers that are marked again, and the chair's decision. */
@Route("phuc-khao")
@RolesAllowed({"HR", "CHAIR", "SUPERVISOR"})
public class AppealView extends RoundPage {

    private final Appeals appeals;
    private final Candidates candidates;
    private final AnonymousCodes codes;
    private final Accounts accounts;

    AppealView(
            Rounds rounds,
            CurrentActor currentActor,
            Appeals appeals,
            Candidates candidates,
            AnonymousCodes codes,
            Accounts accounts) {
        super(rounds, currentActor);
        this.appeals = appeals;
        this.candidates = candidates;
        this.codes = codes;
        this.accounts = accounts;
    }

    @Override
    protected void show(Round round) {
        List<AppealPaper> papers = appeals.papers(round.id());
        List<Appeal> filed = appeals.appeals(round.id());
        Map<CandidateId, Candidate> people =
                candidates.list(round.id()).stream().collect(Collectors.toMap(Candidate::id, candidate -> candidate));
        add(windows(round, papers), list(round, papers, filed, people));
        if (filed.stream()
                .anyMatch(appeal -> appeal.state() == AppealState.APPROVED || appeal.state() == AppealState.REJECTED)) {
            add(PaperLink.of(
                    this,
                    "paper.appealAnswers",
                    "ky/%d/ca-ky/APPEAL_ANSWERS/ONE_FILE",
                    round.id().value()));
        }
        if (is(Role.HR)) {
            new RemarkCard(this, appeals, codes, accounts, rounds.posts(round.id()), filed).addTo(round);
        }
    }

    private Component windows(Round round, List<AppealPaper> papers) {
        Div card = card("appeal.papers");
        papers.forEach(paper -> {
            var line = new Paragraph(window(paper));
            if (paper.refusedBy().isEmpty() && !paper.verified()) {
                line.setText(line.getText() + " " + getTranslation("appeal.paper.unverified"));
                line.addClassName("unverified");
            }
            card.add(line);
        });
        if (papers.stream().anyMatch(paper -> paper.refusedBy().isEmpty())) {
            rounds.ruleSetOf(round.id())
                    .setting("appeal.policy", AppealPolicy.class)
                    .stated()
                    .ifPresent(policy -> {
                        var line = new Paragraph(getTranslation(
                                        "appeal.policy",
                                        getTranslation("appealpolicy." + policy.value()),
                                        policy.source().toString())
                                + (policy.verified() ? "" : " " + getTranslation("appeal.paper.unverified")));
                        line.setClassName("unverified", !policy.verified());
                        card.add(line);
                    });
        }
        return card;
    }

    private String window(AppealPaper paper) {
        String name = getTranslation("paperkind." + paper.paper());
        if (paper.refusedBy().isPresent()) {
            return getTranslation(
                    "appeal.paper.refused", name, paper.refusedBy().get().toString());
        }
        String limit = paper.limit().toString();
        if (paper.opened().isEmpty()) {
            return getTranslation("appeal.paper.notBegun", name, limit);
        }
        return paper.lastDay().isEmpty()
                ? getTranslation("appeal.paper.noLimit", name, limit)
                : getTranslation(
                        "appeal.paper.window",
                        name,
                        Print.day(paper.opened().get()),
                        Print.day(paper.lastDay().get()),
                        limit);
    }

    private Component list(
            Round round, List<AppealPaper> papers, List<Appeal> filed, Map<CandidateId, Candidate> people) {
        var grid = new Grid<Appeal>();
        grid.setItems(filed);
        grid.setAllRowsVisible(true);
        grid.setId("appeals");
        grid.addColumn(appeal -> appeal.candidateNumber() + " · " + name(people, appeal))
                .setHeader(getTranslation("candidate"))
                .setFlexGrow(2);
        grid.addColumn(appeal -> getTranslation("paperkind." + appeal.data().paper()))
                .setHeader(getTranslation("appeal.paper"));
        grid.addColumn(appeal -> appeal.data().documentNumber() + ", "
                        + Print.day(appeal.data().receivedOn()))
                .setHeader(getTranslation("appeal.document"));
        grid.addColumn(appeal -> appeal.data().reason())
                .setHeader(getTranslation("appeal.reason"))
                .setFlexGrow(2);
        grid.addColumn(this::marks).setHeader(getTranslation("appeal.marks")).setFlexGrow(2);
        grid.addColumn(this::state).setHeader(getTranslation("conduct.state")).setFlexGrow(2);
        if (is(Role.HR) || is(Role.CHAIR)) {
            grid.addComponentColumn(appeal -> new AppealActs(
                            appeals,
                            appeal,
                            rounds.ruleSetOf(round.id()),
                            is(Role.HR),
                            is(Role.CHAIR),
                            this::recount,
                            this::settled))
                    .setHeader(getTranslation("col.action"))
                    .setWidth("13rem")
                    .setFlexGrow(0);
        }
        Grids.readable(grid);
        grid.setEmptyStateText(getTranslation("appeal.none"));
        Div card = card("appeal.list", grid);
        if (is(Role.HR) && papers.stream().anyMatch(paper -> paper.refusedBy().isEmpty())) {
            var file = new Button(
                    getTranslation("appeal.file"),
                    click -> new AppealDialog(
                                    people.values().stream()
                                            .filter(candidate -> candidate.number() != null)
                                            .sorted(java.util.Comparator.comparing(
                                                    candidate -> String.valueOf(candidate.number())))
                                            .toList(),
                                    papers.stream().map(AppealPaper::paper).toList(),
                                    data -> settle(
                                            (Record) appeals.file(data),
                                            AppealOutcome.Filed.class,
                                            "outcome.AppealOutcome.Filed"))
                            .open());
            file.setId("file-appeal");
            file.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            card.add(file);
        }
        return card;
    }

    private String marks(Appeal appeal) {
        if (appeal.marks().isPresent()) {
            AppealMarks marks = appeal.marks().get();
            return getTranslation(
                    "appeal.marks.line",
                    Print.mark(marks.before()),
                    Print.mark(marks.again()),
                    Print.mark(marks.official()));
        }
        if (appeal.counts().isPresent()) {
            return CountText.of(this::getTranslation, appeal.counts().get());
        }
        Recounting.Again recount = appeal.recount();
        if (recount != null) {
            return CountText.of(this::getTranslation, recount);
        }
        Appeal.Remark again = appeal.again();
        if (again == null) {
            return "";
        }
        if (again.mark() != null) {
            return getTranslation("appeal.marks.again", Print.mark(again.mark()));
        }
        return getTranslation(again.drawn() ? "appeal.marks.sealed" : "appeal.marks.notDrawn", again.number());
    }

    private String state(Appeal appeal) {
        String state = getTranslation("appealstate." + appeal.state());
        if (appeal.steps().isEmpty()) {
            return state
                    + ", "
                    + (appeal.online() ? getTranslation("appeal.online") : appeal.filedByName())
                    + " "
                    + Print.moment(appeal.filedAt());
        }
        var last = appeal.steps().getLast();
        return state
                + (appeal.open() || last.note().isEmpty() ? "" : " (" + last.note() + ")")
                + ", "
                + last.byName()
                + " "
                + Print.moment(last.at());
    }

    private static String name(Map<CandidateId, Candidate> people, Appeal appeal) {
        Candidate candidate = people.get(appeal.data().candidate());
        return candidate == null ? "" : candidate.data().name().full();
    }

    private void recount(Appeal appeal) {
        new RecountDialog(
                        appeal,
                        accounts.withRole(Role.EXAMINER),
                        reader -> settled(appeals.recount(appeal.id(), reader)))
                .open();
    }

    private boolean settled(AppealOutcome outcome) {
        return settle((Record) outcome, AppealOutcome.Done.class, "saved");
    }

    /** For the parts of this page, which act and draw it anew. */
    boolean done(Record outcome, Class<? extends Record> wanted, String doneKey) {
        return settle(outcome, wanted, doneKey);
    }

    Div part(String titleKey, Component... content) {
        Div card = card(titleKey, content);
        add(card);
        return card;
    }

    @Override
    protected String path() {
        return "phuc-khao";
    }
}
