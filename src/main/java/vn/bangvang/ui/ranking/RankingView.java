package vn.bangvang.ui.ranking;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.PostRanking;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.ranking.Rankings.RankingOutcome;
import vn.bangvang.ranking.ReasonStep;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.PaperLink;
import vn.bangvang.ui.kit.Print;
import vn.bangvang.ui.kit.RoundPage;

/** The ranking by post, each line with why; computed, decided where tied, confirmed by the chair. */
@Route("xep-hang")
@RolesAllowed({"HR", "CHAIR", "SUPERVISOR"})
public class RankingView extends RoundPage {

    private final Rankings rankings;
    private final Candidates candidates;

    RankingView(Rounds rounds, CurrentActor currentActor, Rankings rankings, Candidates candidates) {
        super(rounds, currentActor);
        this.rankings = rankings;
        this.candidates = candidates;
    }

    @Override
    protected void show(Round round) {
        Optional<RoundRanking> newest = rankings.newest(round.id());
        add(actions(round, newest));
        if (newest.isEmpty()) {
            add(new Paragraph(getTranslation(assessed(round) ? "ranking.none.assessment" : "ranking.none")));
            return;
        }
        RoundRanking ranking = newest.get();
        add(new Paragraph(getTranslation(
                "ranking.state." + ranking.state(),
                ranking.version(),
                Print.moment(ranking.computedAt()),
                ranking.computedBy(),
                Print.moment(ranking.confirmedAt()),
                ranking.confirmedBy())));
        Map<PostId, Post> posts = rounds.posts(round.id()).stream().collect(Collectors.toMap(Post::id, post -> post));
        Map<CandidateId, Candidate> people =
                candidates.list(round.id()).stream().collect(Collectors.toMap(Candidate::id, c -> c));
        ranking.posts()
                .forEach(post -> showPost(round, post, Objects.requireNonNull(posts.get(post.postId())), people));
    }

    /** Where nobody is ranked nothing speaks of a ranking. */
    private static boolean assessed(Round round) {
        return round.data().kind() == RoundKind.QUARTERLY_ASSESSMENT;
    }

    private HorizontalLayout actions(Round round, Optional<RoundRanking> newest) {
        boolean confirmed =
                newest.filter(r -> r.state() == RoundRanking.State.CONFIRMED).isPresent();
        var compute = new Button(
                getTranslation(assessed(round) ? "ranking.compute.assessment" : "ranking.compute"),
                click -> settle(
                        (Record) rankings.compute(round.id()),
                        RankingOutcome.Done.class,
                        assessed(round) ? "ranking.computed.assessment" : "ranking.computed"));
        compute.setId("compute-ranking");
        compute.setVisible(!confirmed && (is(Role.HR) || is(Role.CHAIR)));
        var confirm = new Button(getTranslation("ranking.confirm"), click -> askConfirm(round));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setId("confirm-ranking");
        confirm.setVisible(!confirmed && newest.isPresent() && is(Role.CHAIR));
        var actions = new HorizontalLayout(compute, confirm);
        if (newest.isPresent()) {
            actions.add(PaperLink.of(
                    this, "paper.resultList", "ky/%d/ket-qua", round.id().value()));
            actions.add(PaperLink.of(
                    this,
                    "paper.councilMinutes",
                    "ky/%d/ca-ky/COUNCIL_MINUTES/ONE_FILE",
                    round.id().value()));
            actions.add(PaperLink.of(
                    this, "bundle.take", "ky/%d/goi-ket-qua", round.id().value()));
        }
        actions.setAlignItems(Alignment.CENTER);
        actions.addClassName("actions");
        return actions;
    }

    private void askConfirm(Round round) {
        var ask = new ConfirmDialog(
                getTranslation("ranking.confirm"),
                getTranslation(assessed(round) ? "ranking.confirm.ask.assessment" : "ranking.confirm.ask"),
                getTranslation("confirm"),
                yes -> settle((Record) rankings.confirm(round.id()), RankingOutcome.Done.class, "ranking.confirmed"),
                getTranslation("cancel"),
                no -> {});
        ask.open();
    }

    private void showPost(Round round, PostRanking ranking, Post post, Map<CandidateId, Candidate> people) {
        boolean assessment = assessed(round);
        add(new H2(
                assessment
                        ? post.data().code() + " · " + post.data().title()
                        : getTranslation(
                                "ranking.post", post.data().code(), post.data().title(), ranking.quota())));
        if (round.data().session() != null && round.data().session().advisory()) {
            var advisory = new Span(getTranslation("session.advisory.note"));
            advisory.addClassName("unverified");
            add(advisory);
        }
        if (ranking.pending().isPresent()) {
            var pending = new Span(
                    getTranslation("ranking.tie", ranking.pending().get().slots()));
            pending.addClassName("unverified");
            add(pending);
            if (is(Role.HR) || is(Role.CHAIR)) {
                var decide = new Button(
                        getTranslation("ranking.decide"),
                        click -> new TieDialog(
                                        ranking.pending().get().candidates(),
                                        people,
                                        (number, date, signer, order) -> settle(
                                                (Record) rankings.recordDecision(
                                                        ranking.postId(), round.id(), number, date, signer, order),
                                                RankingOutcome.Done.class,
                                                "ranking.computed"))
                                .open());
                decide.setId("decide-" + post.data().code());
                add(decide);
            }
        }
        var grid = new Grid<RankedLine>();
        grid.setItems(
                assessment
                        ? ranking.lines().stream()
                                .sorted(Comparator.comparing(line -> Objects.requireNonNull(
                                        person(people, line).number())))
                                .toList()
                        : ranking.lines());
        grid.setAllRowsVisible(true);
        if (!assessment) {
            grid.addColumn(RankedLine::rank)
                    .setHeader(getTranslation("col.rank"))
                    .setWidth("5.5rem")
                    .setFlexGrow(0);
        }
        grid.addColumn(line -> person(people, line).number())
                .setHeader(getTranslation("col.number"))
                .setWidth("6rem")
                .setFlexGrow(0);
        grid.addColumn(line -> person(people, line).data().name().full())
                .setHeader(getTranslation("candidate.name"))
                .setFlexGrow(2);
        grid.addColumn(line -> Print.mark(line.officialMark())).setHeader(getTranslation("col.mark"));
        if (!assessment) {
            grid.addColumn(line -> Print.mark(line.priorityPoints())).setHeader(getTranslation("col.priority"));
            grid.addColumn(line -> Print.mark(line.total())).setHeader(getTranslation("col.total"));
        }
        grid.addColumn(line -> getTranslation("result." + line.result())
                        + (line.result() == RankedLine.Result.NOT_RANKED ? ": " + text(line.decisive()) : ""))
                .setHeader(getTranslation("col.result"))
                .setFlexGrow(2);
        grid.addComponentColumn(line -> {
                    var why = new Button(getTranslation("why"), click -> explain(person(people, line), line));
                    why.setId("why-" + person(people, line).number());
                    return why;
                })
                .setWidth("9rem")
                .setFlexGrow(0);
        Grids.readable(grid);
        add(grid);
    }

    private void explain(Candidate person, RankedLine line) {
        var dialog = new Dialog(getTranslation(
                "why.title", person.number(), person.data().name().full()));
        dialog.setWidth("44rem");
        var steps = new OrderedList();
        steps.addClassName("why");
        line.why().forEach(step -> {
            var item = new ListItem(text(step));
            if (step.article() != null) {
                var law = new Span(" (" + step.article() + ")");
                law.addClassName("law");
                item.add(law);
            }
            steps.add(item);
        });
        dialog.add(steps);
        dialog.getFooter()
                .add(PaperLink.of(
                        this,
                        "paper.explanation",
                        "ky/%d/giai-trinh/%d",
                        round().id().value(),
                        line.candidate().value()));
        dialog.getFooter().add(new Button(getTranslation("close"), click -> dialog.close()));
        dialog.open();
    }

    private String text(ReasonStep step) {
        return getTranslation(
                step.key(),
                step.args().stream()
                        .map(arg -> arg.matches("-?\\d+\\.\\d+") ? arg.replace('.', ',') : arg)
                        .toArray());
    }

    private static Candidate person(Map<CandidateId, Candidate> people, RankedLine line) {
        return Objects.requireNonNull(people.get(line.candidate()));
    }

    @Override
    protected String path() {
        return "xep-hang";
    }
}
