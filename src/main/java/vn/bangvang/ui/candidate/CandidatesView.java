package vn.bangvang.ui.candidate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.Candidates.AcceptAllOutcome;
import vn.bangvang.candidate.Candidates.NumberOutcome;
import vn.bangvang.candidate.Candidates.SaveOutcome;
import vn.bangvang.candidate.Eligibility;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.CandidateFilter;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.ReasonDialog;
import vn.bangvang.ui.kit.RoundPage;

/** The candidate list in Vietnamese name order: typed, checked, accepted or refused, numbered. */
@Route("thi-sinh")
@RolesAllowed({"HR", "CHAIR", "SUPERVISOR"})
public class CandidatesView extends RoundPage {

    private final Candidates candidates;

    CandidatesView(Rounds rounds, CurrentActor currentActor, Candidates candidates) {
        super(rounds, currentActor);
        this.candidates = candidates;
    }

    @Override
    protected void show(Round round) {
        List<Candidate> all = candidates.list(round.id());
        boolean open = is(Role.HR) && round.phase() == Phase.CANDIDATES;
        long accepted = all.stream()
                .filter(c -> c.eligibility() == Eligibility.ACCEPTED)
                .count();
        long refused =
                all.stream().filter(c -> c.eligibility() == Eligibility.REFUSED).count();
        add(new Paragraph(
                getTranslation("candidates.count", all.size(), accepted, refused, all.size() - accepted - refused)));
        if (open) {
            add(actions(round, all));
        } else if (is(Role.HR) && round.phase() == Phase.PLANNING) {
            add(new Paragraph(getTranslation("candidates.notYet")));
        }
        Map<PostId, String> posts = rounds.posts(round.id()).stream()
                .collect(Collectors.toMap(
                        Post::id,
                        post -> post.data().code() + " · " + post.data().title()));
        var grid = grid(posts, open);
        var dataView = grid.setItems(all);
        var filter = new CandidateFilter(dataView::refreshAll);
        dataView.addFilter(filter::lets);
        add(filter, grid);
    }

    private HorizontalLayout actions(Round round, List<Candidate> all) {
        var upload = new Button(
                getTranslation("import.open"),
                click -> getUI().ifPresent(
                                ui -> ui.navigate("nhap-danh-sach/" + round.id().value())));
        upload.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        upload.setId("open-import");
        var create = new Button(getTranslation("candidate.create"), click -> edit(round, null));
        create.setId("create-candidate");
        long undecided = all.stream()
                .filter(candidate -> candidate.eligibility() == Eligibility.UNDECIDED)
                .count();
        var acceptAll = new Button(getTranslation("candidate.acceptAll"), click -> acceptAll(round, undecided));
        acceptAll.setEnabled(undecided > 0);
        acceptAll.setId("accept-all");
        var number = new Button(
                getTranslation("candidate.number"),
                click -> settle(
                        (Record) candidates.giveNumbers(round.id()),
                        NumberOutcome.Numbered.class,
                        "candidate.numbered"));
        number.setTooltipText(getTranslation("candidate.number.rule"));
        number.setId("give-numbers");
        var actions = new HorizontalLayout(upload, create, acceptAll, number);
        actions.getStyle().set("flex-wrap", "wrap");
        return actions;
    }

    private void acceptAll(Round round, long undecided) {
        var ask = new ConfirmDialog(
                getTranslation("candidate.acceptAll"),
                getTranslation("candidate.acceptAll.ask", undecided),
                getTranslation("confirm"),
                confirmed -> settle(
                        (Record) candidates.acceptUndecided(round.id()), AcceptAllOutcome.Accepted.class, "saved"),
                getTranslation("cancel"),
                cancelled -> {});
        ask.open();
    }

    private Grid<Candidate> grid(Map<PostId, String> posts, boolean open) {
        var grid = new Grid<Candidate>();
        grid.setHeight("70vh");
        grid.addColumn(Candidate::number)
                .setHeader(getTranslation("col.number"))
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(c -> c.data().name().full())
                .setHeader(getTranslation("candidate.name"))
                .setWidth("10rem")
                .setFlexGrow(1);
        grid.addColumn(c -> c.data().birth().written())
                .setHeader(getTranslation("candidate.birth"))
                .setWidth("8.5rem")
                .setFlexGrow(0);
        grid.addColumn(c -> posts.getOrDefault(c.data().postId(), ""))
                .setHeader(getTranslation("candidate.post"))
                .setWidth("11rem")
                .setFlexGrow(2);
        grid.addColumn(c -> c.data().degree() + " " + c.data().major())
                .setHeader(getTranslation("candidate.degree"))
                .setWidth("8rem");
        grid.addColumn(c -> c.data().priorityCategories().isEmpty()
                        ? ""
                        : getTranslation(
                                c.data().priorityEvidence().isBlank() ? "priority.unproven" : "priority.proven"))
                .setHeader(getTranslation("candidate.priority"))
                .setWidth("7rem");
        grid.addColumn(c -> getTranslation("eligibility." + c.eligibility())
                        + (c.refusalReason() == null ? "" : ": " + c.refusalReason()))
                .setHeader(getTranslation("candidate.eligibility"))
                .setWidth("7.5rem");
        if (open) {
            grid.addComponentColumn(c -> {
                        var change = new Button(getTranslation("change"), click -> edit(round(), c));
                        var accept = new Button(
                                getTranslation("candidate.accept"),
                                click -> settle(
                                        (Record) candidates.accept(c.id(), c.version()),
                                        SaveOutcome.Saved.class,
                                        "saved"));
                        accept.setVisible(c.eligibility() != Eligibility.ACCEPTED);
                        var refuse = new Button(
                                getTranslation("candidate.refuse"),
                                click -> ReasonDialog.reason(
                                                getTranslation("candidate.refuse"),
                                                c.data().name().full(),
                                                getTranslation("candidate.refuse.reason"),
                                                reason -> settle(
                                                        (Record) candidates.refuse(c.id(), c.version(), reason),
                                                        SaveOutcome.Saved.class,
                                                        "saved"))
                                        .open());
                        refuse.setVisible(c.eligibility() != Eligibility.REFUSED);
                        var buttons = new Div(change, accept, refuse);
                        buttons.addClassName("row-actions");
                        return buttons;
                    })
                    .setHeader(getTranslation("col.action"))
                    .setWidth("13.5rem")
                    .setFlexGrow(0);
        }
        Grids.readable(grid);
        return grid;
    }

    private void edit(Round round, @Nullable Candidate candidate) {
        new CandidateDialog(
                        rounds.posts(round.id()),
                        rounds.ruleSetOf(round.id()),
                        candidate == null ? null : candidate.data(),
                        data -> {
                            SaveOutcome outcome = candidate == null
                                    ? candidates.add(round.id(), data)
                                    : candidates.change(candidate.id(), candidate.version(), data);
                            settle((Record) outcome, SaveOutcome.Saved.class, "saved");
                            return outcome instanceof SaveOutcome.Saved;
                        })
                .open();
    }

    @Override
    protected String path() {
        return "thi-sinh";
    }
}
