package vn.bangvang.ui.notification;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import vn.bangvang.notification.Failure;
import vn.bangvang.notification.SendingPlan;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.Print;

/** What became of the messages that were sent, and which did not arrive for all we know. */
class SentCard extends Div {

    private static final long serialVersionUID = 1L;

    SentCard(SendingPlan plan, boolean mayAct, Runnable refresh, Consumer<String> again) {
        addClassName("card");
        setId("sent-messages");
        var state = plan.state();
        var counts = new Paragraph(
                getTranslation("notification.state", state.waiting(), state.sent(), state.refused(), state.unclear()));
        counts.getElement().setAttribute("role", "status");
        add(new H2(getTranslation("notification.sentMessages")), counts);
        if (state.waiting() > 0) {
            var look = new Button(getTranslation("notification.refresh"), click -> refresh.run());
            look.setId("refresh");
            add(look);
        }
        if (!plan.failures().isEmpty()) {
            add(new Paragraph(getTranslation("notification.failures.help")), failures(plan, mayAct, again));
        }
    }

    private Grid<Failure> failures(SendingPlan plan, boolean mayAct, Consumer<String> again) {
        var grid = new Grid<Failure>();
        grid.setId("failures");
        grid.setItems(plan.failures());
        grid.setAllRowsVisible(true);
        grid.addColumn(one -> one.recipient().number() + " · " + one.recipient().name())
                .setHeader(getTranslation("candidate"))
                .setFlexGrow(2);
        grid.addColumn(one -> getTranslation(one.unclear() ? "notification.unclear" : "notification.refused"))
                .setHeader(getTranslation("conduct.state"));
        grid.addColumn(Failure::reason)
                .setHeader(getTranslation("notification.reason"))
                .setFlexGrow(3);
        grid.addColumn(one -> Print.moment(one.since())).setHeader(getTranslation("notification.since"));
        if (mayAct) {
            grid.addComponentColumn(one -> button(one, again))
                    .setHeader(getTranslation("col.action"))
                    .setFlexGrow(0);
        }
        Grids.readable(grid);
        return grid;
    }

    private Button button(Failure failure, Consumer<String> again) {
        return new Button(
                getTranslation("notification.again"),
                click -> new ConfirmDialog(
                                getTranslation("notification.again"),
                                getTranslation(
                                        failure.unclear()
                                                ? "notification.again.askUnclear"
                                                : "notification.again.askRefused",
                                        failure.recipient().number(),
                                        failure.recipient().name()),
                                getTranslation("notification.again"),
                                yes -> again.accept(failure.recipient().key()),
                                getTranslation("cancel"),
                                no -> {})
                        .open());
    }
}
