package vn.bangvang.ui.notification;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bangvang.notification.Letter;
import vn.bangvang.notification.NotificationKind;
import vn.bangvang.notification.Notifications;
import vn.bangvang.notification.Notifications.AgainOutcome;
import vn.bangvang.notification.Notifications.SendOutcome;
import vn.bangvang.notification.Recipient;
import vn.bangvang.notification.SendingPlan;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.Notices;
import vn.bangvang.ui.kit.RoundPage;

/** Mails to the candidates of a round: whom and what first, then sent, then what became of each. */
@Route("thong-bao")
@RolesAllowed({"HR", "CHAIR", "SUPERVISOR"})
public class NotificationView extends RoundPage {

    private final Notifications notifications;
    private @Nullable NotificationKind kind;

    NotificationView(Rounds rounds, CurrentActor currentActor, Notifications notifications) {
        super(rounds, currentActor);
        this.notifications = notifications;
    }

    @Override
    protected void show(Round round) {
        NotificationKind shown = shown(round);
        SendingPlan plan = notifications.plan(round.id(), shown);
        add(kinds(shown));
        if (!plan.server()) {
            var missing = new Paragraph(getTranslation("notification.noServer"));
            missing.addClassName("unverified");
            missing.setId("no-server");
            add(missing);
        }
        add(due(round, plan));
        if (!plan.unreachable().isEmpty()) {
            add(unreachable(plan.unreachable()));
        }
        if (plan.state().all() > 0) {
            add(new SentCard(plan, is(Role.HR), this::refresh, key -> sendAgain(round, shown, key)));
        }
    }

    private NotificationKind shown(Round round) {
        if (kind == null) {
            kind = round.phase() == Phase.CONFIRMED ? NotificationKind.RESULT : NotificationKind.SUMMONS;
        }
        return kind;
    }

    private Component kinds(NotificationKind shown) {
        var kinds = new RadioButtonGroup<NotificationKind>(getTranslation("notification.kind"));
        kinds.setId("kind");
        kinds.setItems(NotificationKind.values());
        kinds.setItemLabelGenerator(one -> getTranslation("notificationkind." + one));
        kinds.setValue(shown);
        kinds.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                kind = change.getValue();
                refresh();
            }
        });
        return kinds;
    }

    private Component due(Round round, SendingPlan plan) {
        Div card = card("notification.due");
        if (plan.kind() == NotificationKind.SUMMONS_CHANGE) {
            card.add(new Paragraph(getTranslation("notification.change.help")));
        }
        if (plan.obstacle().isPresent()) {
            card.add(new Paragraph(
                    getTranslation("notyetreason." + plan.obstacle().get())));
            return card;
        }
        card.add(new Paragraph(getTranslation(
                "notification.counts",
                plan.due().size(),
                plan.told(),
                plan.unreachable().size())));
        if (plan.due().isEmpty()) {
            return card;
        }
        var letter = new Div();
        letter.addClassNames("lines", "letter");
        letter.setId("letter");
        card.add(choice(round, plan, letter), letter);
        if (is(Role.HR)) {
            card.add(send(round, plan));
        }
        return card;
    }

    private Component choice(Round round, SendingPlan plan, Div letter) {
        var choice = new ComboBox<Recipient>(getTranslation("notification.preview"));
        choice.setId("preview");
        choice.setWidth("24rem");
        choice.setMaxWidth("100%");
        choice.setItems(plan.due());
        choice.setItemLabelGenerator(one -> one.number() + " · " + one.name());
        choice.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                notifications
                        .letter(round.id(), plan.kind(), change.getValue().key())
                        .ifPresent(one -> letter.setText(written(one)));
            }
        });
        choice.setValue(plan.due().getFirst());
        return choice;
    }

    private String written(Letter letter) {
        return getTranslation("notification.letter", letter.to(), letter.subject()) + "\n\n" + letter.text();
    }

    private Component send(Round round, SendingPlan plan) {
        int count = plan.due().size();
        var send = new Button(
                getTranslation("notification.send", count),
                click -> new ConfirmDialog(
                                getTranslation("notification.send", count),
                                getTranslation(
                                        "notification.send.ask",
                                        count,
                                        getTranslation("notificationkind." + plan.kind()),
                                        plan.unreachable().size()),
                                getTranslation("notification.send", count),
                                yes -> send(round, plan.kind(), plan.digest()),
                                getTranslation("cancel"),
                                no -> {})
                        .open());
        send.setId("send");
        send.addClassName("card-action");
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return send;
    }

    private void send(Round round, NotificationKind what, String digest) {
        SendOutcome outcome = notifications.send(round.id(), what, digest);
        if (outcome instanceof SendOutcome.Sent sent) {
            Notices.done(this, "notification.sent", sent.messages());
        } else {
            Notices.refused(this, (Record) outcome);
        }
        refresh();
    }

    private void sendAgain(Round round, NotificationKind what, String key) {
        settle(
                (Record) Objects.requireNonNull(notifications.again(round.id(), what, key)),
                AgainOutcome.Again.class,
                "outcome.AgainOutcome.Again");
    }

    private Component unreachable(List<Recipient> people) {
        var grid = new Grid<Recipient>();
        grid.setId("unreachable");
        grid.setItems(people);
        grid.setAllRowsVisible(true);
        grid.addColumn(Recipient::number).setHeader(getTranslation("col.number"));
        grid.addColumn(Recipient::name)
                .setHeader(getTranslation("candidate.name"))
                .setFlexGrow(3);
        Grids.readable(grid);
        return card("notification.unreachable", new Paragraph(getTranslation("notification.unreachable.help")), grid);
    }

    @Override
    protected String path() {
        return "thong-bao";
    }
}
