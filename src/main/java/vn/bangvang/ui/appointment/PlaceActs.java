package vn.bangvang.ui.appointment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.bangvang.appointment.Appointments;
import vn.bangvang.appointment.Appointments.AppointmentOutcome;
import vn.bangvang.appointment.Place;
import vn.bangvang.appointment.PlaceId;
import vn.bangvang.appointment.PlaceState;
import vn.bangvang.appointment.StrikeOffData;
import vn.bangvang.regulation.StrikeOffReason;
import vn.bangvang.ui.kit.ReasonDialog;

/** What a person may do about a place, as buttons. */
final class PlaceActs extends Div {

    /** Shows how an act ended, and says whether it is done. */
    @FunctionalInterface
    interface Settled {
        boolean by(AppointmentOutcome outcome);
    }

    /** Who looks and when, and what is shared by all places of the round. */
    record Setting(
            Appointments appointments,
            List<StrikeOffReason> reasons,
            PlaceText text,
            boolean hr,
            boolean chair,
            LocalDate today,
            Settled settled) {}

    private final Setting setting;
    private final PlaceId id;
    private final String person;

    PlaceActs(Setting setting, Place place) {
        this.setting = setting;
        this.id = place.id();
        this.person = setting.text().person(id.candidate());
        addClassName("row-actions");
        if (setting.hr()) {
            ofHr(place.state());
        }
        if (setting.chair()) {
            ofChair(place.state());
        }
    }

    private void ofHr(PlaceState state) {
        Appointments door = setting.appointments();
        switch (state) {
            case PlaceState.Selected _, PlaceState.Accepted _ -> {
                button("after.dossier", () -> onDay("after.dossier", day -> door.completeDossier(id, day)));
                button("after.askStrikeOff", this::askStrikeOff);
            }
            case PlaceState.DossierComplete _ -> {
                button(
                        "after.decide",
                        () -> numbered("after.decide", (number, day) -> door.issueDecision(id, number, day)));
                button("after.askStrikeOff", this::askStrikeOff);
            }
            case PlaceState.DecisionIssued _ -> {
                button("after.received", () -> onDay("after.received", day -> door.decisionReceived(id, day)));
                button("after.askStrikeOff", this::askStrikeOff);
            }
            case PlaceState.DecisionReceived _ -> {
                button("after.start", this::start);
                button("after.askStrikeOff", this::askStrikeOff);
            }
            case PlaceState.StruckOff off
            when off.noticedOn().isEmpty() ->
                button(
                        "after.notice",
                        () -> numbered("after.notice", (number, day) -> door.noticeCancellation(id, number, day)));
            case PlaceState.Called _ -> {
                button("after.accept", () -> onDay("after.accept", day -> door.accept(id, day)));
                button(
                        "after.decline",
                        () -> numbered("after.decline", (number, day) -> door.decline(id, number, day)));
            }
            case PlaceState.StruckOff _,
                    PlaceState.TookUp _,
                    PlaceState.StrikeOffAsked _,
                    PlaceState.CallAsked _,
                    PlaceState.Declined _,
                    PlaceState.InLine _,
                    PlaceState.NotAvailable _,
                    PlaceState.OutOfLine _ -> {}
        }
    }

    private void ofChair(PlaceState state) {
        Appointments door = setting.appointments();
        if (state instanceof PlaceState.StrikeOffAsked) {
            button("after.strikeOff", () -> sure("after.strikeOff", () -> door.strikeOff(id)));
            button(
                    "after.refuseStrikeOff",
                    () -> reason("after.refuseStrikeOff", text -> door.refuseStrikeOff(id, text)));
        }
        if (state instanceof PlaceState.CallAsked) {
            button("after.call", () -> sure("after.call", () -> door.call(id)));
            button("after.refuseCall", () -> reason("after.refuseCall", text -> door.refuseCall(id, text)));
        }
    }

    private void button(String key, Runnable act) {
        var button = new Button(getTranslation(key), click -> act.run());
        button.setId(key.replace('.', '-') + "-" + id.candidate().value());
        add(button);
    }

    private void onDay(String key, Function<LocalDate, AppointmentOutcome> act) {
        var dialog = new PlaceDialog(key, person);
        var date = dialog.date(setting.today());
        dialog.open(() -> setting.settled().by(act.apply(date.getValue())));
    }

    private void numbered(String key, BiFunction<String, LocalDate, AppointmentOutcome> act) {
        var dialog = new PlaceDialog(key, person);
        var number = dialog.text("after.document", true);
        var date = dialog.date(setting.today());
        dialog.open(() -> setting.settled().by(act.apply(number.getValue(), date.getValue())));
    }

    private void start() {
        var dialog = new PlaceDialog("after.start", person);
        var date = dialog.date(setting.today());
        var extension = dialog.text("after.extension", false);
        dialog.open(
                () -> setting.settled().by(setting.appointments().tookUp(id, date.getValue(), extension.getValue())));
    }

    private void askStrikeOff() {
        var dialog = new PlaceDialog("after.askStrikeOff", person);
        var reason = dialog.choice("after.reason", setting.reasons(), setting.text()::reasonWithArticle);
        var number = dialog.text("after.document", true);
        var note = dialog.text("after.note", false);
        dialog.open(() -> setting.settled()
                .by(setting.appointments()
                        .askStrikeOff(
                                id, new StrikeOffData(reason.getValue().code(), number.getValue(), note.getValue()))));
    }

    private void sure(String key, Supplier<AppointmentOutcome> act) {
        new ConfirmDialog(
                        getTranslation(key),
                        person + ". " + getTranslation(key + ".ask"),
                        getTranslation("confirm"),
                        yes -> setting.settled().by(act.get()),
                        getTranslation("cancel"),
                        no -> {})
                .open();
    }

    private void reason(String key, Function<String, AppointmentOutcome> act) {
        ReasonDialog.reason(
                        getTranslation(key),
                        person,
                        getTranslation("reason"),
                        text -> setting.settled().by(act.apply(text)))
                .open();
    }
}
