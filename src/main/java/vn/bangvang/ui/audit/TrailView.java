package vn.bangvang.ui.audit;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.bangvang.audit.AuditTrail;
import vn.bangvang.audit.TrailEntry;
import vn.bangvang.audit.TrailFilter;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.panel.Panels;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.Print;

/** The trail: who did what, when, old and new, and why. */
@Route("nhat-ky")
@Menu(title = "menu.trail", order = 5)
@RolesAllowed("SUPERVISOR")
public class TrailView extends VerticalLayout implements HasDynamicTitle, BeforeEnterObserver {

    private final Rounds rounds;
    private final ComboBox<Round> round = new ComboBox<>();
    private final ComboBox<String> kind = new ComboBox<>();
    private final TextField actor = new TextField();
    private final TextField text = new TextField();

    TrailView(AuditTrail trail, Rounds rounds, Candidates candidates, Panels panels) {
        this.rounds = rounds;
        addClassName("page");
        setPadding(false);
        setSizeFull();
        round.setLabel(getTranslation("trail.round"));
        round.setItems(rounds.all());
        round.setItemLabelGenerator(r -> r.data().code());
        round.setClearButtonVisible(true);
        kind.setLabel(getTranslation("trail.kind"));
        kind.setItems(trail.kinds());
        kind.setItemLabelGenerator(k -> getTranslation("act." + k));
        kind.setClearButtonVisible(true);
        actor.setLabel(getTranslation("trail.actor"));
        text.setLabel(getTranslation("trail.text"));
        CallbackDataProvider<TrailEntry, Void> entries = DataProvider.fromCallbacks(
                query -> trail.read(filter(), query.getOffset(), query.getLimit()).stream(),
                query -> trail.count(filter()));
        var grid = new Grid<TrailEntry>();
        grid.setItems(entries);
        grid.setSizeFull();
        grid.setMinHeight("24rem");
        grid.addColumn(TrailEntry::id)
                .setHeader(getTranslation("trail.id"))
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(e -> Print.moment(e.at()))
                .setHeader(getTranslation("trail.at"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.addColumn(TrailEntry::actorName).setHeader(getTranslation("trail.actor"));
        grid.addColumn(e -> getTranslation("act." + e.kind())).setHeader(getTranslation("trail.kind"));
        var words =
                new TrailWords(this::getTranslation, new LawWords(rounds), new TrailNames(rounds, candidates, panels));
        grid.addComponentColumn(e -> wrapped(words.subject(e.subject(), e.roundId())))
                .setHeader(getTranslation("trail.subject"));
        grid.addComponentColumn(e -> wrapped(words.value(e.before(), e.roundId())))
                .setHeader(getTranslation("trail.before"));
        grid.addComponentColumn(e -> wrapped(words.value(e.after(), e.roundId())))
                .setHeader(getTranslation("trail.after"))
                .setWidth("16rem")
                .setFlexGrow(3);
        grid.addComponentColumn(e -> wrapped(words.value(e.reason(), e.roundId())))
                .setHeader(getTranslation("trail.reason"))
                .setWidth("11rem")
                .setFlexGrow(1);
        round.addValueChangeListener(change -> entries.refreshAll());
        kind.addValueChangeListener(change -> entries.refreshAll());
        actor.setValueChangeMode(ValueChangeMode.LAZY);
        actor.addValueChangeListener(change -> entries.refreshAll());
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> entries.refreshAll());
        var filters = new FlexLayout(round, kind, actor, text);
        filters.getStyle().set("gap", "0.75rem").set("flex-wrap", "wrap");
        Grids.readable(grid);
        add(new H1(getTranslation("menu.trail")), filters, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter("ky")
                .ifPresent(id -> rounds.all().stream()
                        .filter(r -> String.valueOf(r.id().value()).equals(id))
                        .findFirst()
                        .ifPresent(round::setValue));
    }

    private TrailFilter filter() {
        return new TrailFilter(
                round.getValue() == null ? null : round.getValue().id().value(),
                actor.getValue(),
                kind.getValue(),
                text.getValue(),
                null,
                null);
    }

    private static Span wrapped(String text) {
        var span = new Span(text);
        span.getStyle().set("white-space", "normal").set("overflow-wrap", "anywhere");
        return span;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.trail") + " · Bảng Vàng";
    }
}
