package vn.bangvang.ui.vetting;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Post;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.CandidateFilter;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.RoundPage;
import vn.bangvang.vetting.Conclusion;
import vn.bangvang.vetting.Condition;
import vn.bangvang.vetting.Finding;
import vn.bangvang.vetting.VettedCandidate;
import vn.bangvang.vetting.Vetting;
import vn.bangvang.vetting.Vetting.ConcludeOutcome;
import vn.bangvang.vetting.Vetting.DemandOutcome;
import vn.bangvang.vetting.Vetting.RefuseOutcome;
import vn.bangvang.vetting.VettingBook;

/** What the plan demands, and where each candidate stands: met, not met, or still without a conclusion. */
@Route("tham-dinh")
@RolesAllowed({"HR", "CHAIR", "SUPERVISOR"})
public class VettingView extends RoundPage {

    private final Vetting vetting;

    VettingView(Rounds rounds, CurrentActor currentActor, Vetting vetting) {
        super(rounds, currentActor);
        this.vetting = vetting;
    }

    @Override
    protected void show(Round round) {
        VettingBook book = vetting.of(round.id());
        List<Condition> conditions = book.demands().all();
        boolean open = is(Role.HR) && round.phase() == Phase.CANDIDATES;
        showDemands(round, book, open || is(Role.HR) && round.phase() == Phase.PLANNING);
        add(card("vetting.count", new CountList(book.summary())));
        if (conditions.isEmpty()) {
            return;
        }
        if (open) {
            add(actions(round, book, conditions));
        }
        var grid = grid(round, book, conditions, open);
        var view = grid.setItems(book.candidates());
        var filter = new CandidateFilter(view::refreshAll);
        var onlyMissing = new Checkbox(getTranslation("vetting.onlyMissing"));
        onlyMissing.setId("only-missing");
        onlyMissing.addValueChangeListener(change -> view.refreshAll());
        view.addFilter(vetted -> filter.lets(vetted.candidate()) && (!onlyMissing.getValue() || vetted.incomplete()));
        var row = new HorizontalLayout(filter, onlyMissing);
        row.addClassName("actions");
        row.setAlignItems(Alignment.CENTER);
        add(row, grid);
    }

    private void showDemands(Round round, VettingBook book, boolean mayDemand) {
        List<Post> posts = rounds.posts(round.id());
        var list = new DemandList(posts, book.demands());
        var card =
                card("vetting.demands", list.isEmpty() ? new Paragraph(getTranslation("vetting.demands.none")) : list);
        if (mayDemand) {
            var record = new Button(
                    getTranslation("vetting.demand"),
                    click -> new DemandDialog(
                                    round,
                                    posts,
                                    book.demands(),
                                    data -> settle(
                                            (Record) vetting.demand(round.id(), data),
                                            DemandOutcome.Recorded.class,
                                            "saved"))
                            .open());
            record.setId("record-demand");
            record.addClassName("card-action");
            card.add(record);
        }
        add(card);
    }

    private Div actions(Round round, VettingBook book, List<Condition> conditions) {
        var many = new Button(
                getTranslation("vetting.concludeMany"), click -> conclude(round, book, conditions, Set.of()));
        many.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        many.setId("conclude-many");
        int toRefuse = book.summary().toRefuse();
        var refuse = new Button(
                getTranslation("vetting.refuse", toRefuse),
                click -> new ConfirmDialog(
                                getTranslation("vetting.refuse", toRefuse),
                                getTranslation("vetting.refuse.ask", VettedCandidate.GENERAL_REASON),
                                getTranslation("confirm"),
                                confirmed -> settle(
                                        (Record) vetting.refuseNotMet(round.id()),
                                        RefuseOutcome.Refused.class,
                                        "saved"),
                                getTranslation("cancel"),
                                cancelled -> {})
                        .open());
        refuse.setEnabled(toRefuse > 0);
        refuse.setId("refuse-not-met");
        var actions = new Div(many, refuse);
        actions.addClassName("row-actions");
        return actions;
    }

    private Grid<VettedCandidate> grid(Round round, VettingBook book, List<Condition> conditions, boolean open) {
        var grid = new Grid<VettedCandidate>();
        grid.setHeight("70vh");
        grid.addColumn(vetted -> vetted.candidate().data().name().full())
                .setHeader(getTranslation("candidate.name"))
                .setWidth("10rem");
        grid.addColumn(vetted -> vetted.candidate().data().birth().written())
                .setHeader(getTranslation("candidate.birth"))
                .setWidth("8.5rem")
                .setFlexGrow(0);
        for (Condition condition : conditions) {
            grid.addColumn(vetted -> state(vetted, condition))
                    .setHeader(getTranslation("condition." + condition))
                    .setPartNameGenerator(vetted -> part(vetted, condition))
                    .setWidth("11rem");
        }
        grid.addColumn(vetted ->
                        getTranslation("eligibility." + vetted.candidate().eligibility()))
                .setHeader(getTranslation("candidate.eligibility"))
                .setWidth("8rem");
        grid.addComponentColumn(vetted -> {
                    var buttons = new Div();
                    buttons.addClassName("row-actions");
                    if (open && !vetted.demanded().isEmpty()) {
                        buttons.add(new Button(
                                getTranslation("vetting.conclude"),
                                click -> conclude(round, book, conditions, Set.of(vetted))));
                    }
                    buttons.add(new Button(getTranslation("vetting.open"), click -> open(vetted)));
                    return buttons;
                })
                .setHeader(getTranslation("col.action"))
                .setWidth("19.5rem")
                .setFlexGrow(0);
        Grids.readable(grid);
        return grid;
    }

    private static @Nullable String part(VettedCandidate vetted, Condition condition) {
        @Nullable Conclusion conclusion = vetted.newest().get(condition);
        if (!vetted.demanded().contains(condition) || conclusion != null && conclusion.finding() == Finding.MET) {
            return null;
        }
        return conclusion == null ? "repaired" : "problem";
    }

    private String state(VettedCandidate vetted, Condition condition) {
        if (!vetted.demanded().contains(condition)) {
            return getTranslation("vetting.notDemanded");
        }
        @Nullable Conclusion conclusion = vetted.newest().get(condition);
        return conclusion == null
                ? getTranslation("vetting.missing")
                : getTranslation("finding." + conclusion.finding()) + " · " + conclusion.document();
    }

    private void conclude(Round round, VettingBook book, List<Condition> conditions, Set<VettedCandidate> first) {
        List<Condition> offered = first.isEmpty()
                ? conditions
                : conditions.stream()
                        .filter(condition -> first.stream()
                                .allMatch(vetted -> vetted.demanded().contains(condition)))
                        .toList();
        new ConclusionDialog(
                        book.candidates(),
                        offered,
                        first,
                        data -> settle(
                                (Record) vetting.conclude(round.id(), data), ConcludeOutcome.Recorded.class, "saved"))
                .open();
    }

    private void open(VettedCandidate vetted) {
        boolean decides = is(Role.CHAIR) || is(Role.SUPERVISOR);
        new ConclusionsDialog(
                        vetted.candidate().data().name().full(),
                        vetting.history(vetted.candidate().id()),
                        conclusion -> decides || currentActor.require().id().equals(conclusion.recorder()),
                        conclusion -> vetting.readGrounds(conclusion.id()))
                .open();
    }

    @Override
    protected String path() {
        return "tham-dinh";
    }
}
