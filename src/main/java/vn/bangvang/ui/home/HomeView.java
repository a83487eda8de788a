package vn.bangvang.ui.home;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.appeal.Appeals;
import vn.bangvang.appointment.Appointments;
import vn.bangvang.mcq.Recounts;
import vn.bangvang.publication.Publications;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.BoardResults;
import vn.bangvang.scoring.Marking;
import vn.bangvang.security.Actor;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;
import vn.bangvang.selfservice.CandidateDesk;
import vn.bangvang.timetable.Timetables;
import vn.bangvang.written.BlindMarking;

/** What needs the attention of this person now, renewed every few seconds. */
@Route("")
@Menu(title = "menu.home", order = 0)
@PermitAll
public class HomeView extends VerticalLayout implements HasDynamicTitle {

    private static final int REFRESH_MILLISECONDS = 10_000;

    private final CurrentActor currentActor;
    private final Tasks tasks;
    private List<Tasks.Card> shown = List.of();
    private @Nullable Registration polling;

    HomeView(
            CurrentActor currentActor,
            Rounds rounds,
            Marking marking,
            BoardResults results,
            Rankings rankings,
            Timetables timetables,
            BlindMarking blind,
            Recounts recounts,
            CandidateDesk desk,
            Appeals appeals,
            Appointments appointments,
            Publications publications) {
        this.currentActor = currentActor;
        this.tasks = new Tasks(
                rounds,
                marking,
                results,
                rankings,
                timetables,
                desk,
                new PaperTasks(rounds, blind, recounts, this::getTranslation),
                new DecisionTasks(appeals, appointments, publications, this::getTranslation),
                this::getTranslation);
        addClassName("page");
        setPadding(false);
        draw(cards());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(REFRESH_MILLISECONDS);
        // Drawn only when something changed: drawing anew would take the keyboard's focus away.
        polling = event.getUI().addPollListener(poll -> {
            List<Tasks.Card> now = cards();
            if (!now.equals(shown)) {
                draw(now);
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
        }
    }

    private List<Tasks.Card> cards() {
        Actor actor = currentActor.require();
        return actor.roles().equals(Set.of(Role.ADMIN)) ? List.of() : tasks.of(actor);
    }

    private void draw(List<Tasks.Card> cards) {
        shown = cards;
        removeAll();
        Actor actor = currentActor.require();
        add(new H1(getTranslation("home.greeting", actor.displayName())));
        if (actor.roles().equals(Set.of(Role.ADMIN))) {
            add(
                    new Paragraph(getTranslation("home.admin")),
                    list("tasks", List.of(new Anchor("tai-khoan", getTranslation("menu.accounts")))));
        } else if (cards.isEmpty()) {
            add(new Paragraph(getTranslation("home.nothing")));
        }
        cards.forEach(card -> add(draw(card)));
    }

    private Component draw(Tasks.Card card) {
        var drawn = new Div(
                new H2(card.title()),
                new Paragraph(card.line()),
                list(
                        "tasks",
                        card.tasks().stream()
                                .map(task -> new Anchor(task.address(), task.text()))
                                .toList()));
        drawn.addClassName("card");
        if (!card.facts().isEmpty()) {
            drawn.add(list(
                    "facts",
                    card.facts().stream()
                            .map(fact -> (Component) new com.vaadin.flow.component.html.Span(fact))
                            .toList()));
        }
        if (card.all() > 0) {
            String progress = getTranslation("home.progress", card.closed(), card.all());
            var bar = new ProgressBar(0, card.all(), card.closed());
            bar.getElement().setAttribute("aria-label", progress);
            drawn.add(new Paragraph(progress), bar);
        }
        return drawn;
    }

    private static UnorderedList list(String className, List<? extends Component> items) {
        var list = new UnorderedList();
        list.addClassName(className);
        items.forEach(item -> list.add(new ListItem(item)));
        return list;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.home") + " · Bảng Vàng";
    }
}
