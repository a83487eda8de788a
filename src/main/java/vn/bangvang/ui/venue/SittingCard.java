package vn.bangvang.ui.venue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.security.Account;
import vn.bangvang.security.Accounts;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.Print;
import vn.bangvang.venue.Hours;
import vn.bangvang.venue.Invigilator;
import vn.bangvang.venue.Room;
import vn.bangvang.venue.RoomPlan.Guest;
import vn.bangvang.venue.RoomPlan.RoomSeats;
import vn.bangvang.venue.RoomPlan.Seated;
import vn.bangvang.venue.RoomPlan.SittingPlan;
import vn.bangvang.venue.SittingData;
import vn.bangvang.venue.SittingId;
import vn.bangvang.venue.Venues;

/** One sitting with its rooms and those who sit in them. */
final class SittingCard extends Div {

    private static final long serialVersionUID = 1L;

    private final VenueView page;
    private final Venues venues;
    private final Map<CandidateId, String> names;
    private final boolean open;
    private final Accounts accounts;
    private final Consumer<Guest> move;

    SittingCard(
            VenueView page,
            Venues venues,
            SittingPlan plan,
            Map<CandidateId, String> names,
            boolean open,
            Accounts accounts,
            Consumer<Guest> move) {
        this.page = page;
        this.venues = venues;
        this.names = names;
        this.open = open;
        this.accounts = accounts;
        this.move = move;
        SittingData data = plan.sitting().data();
        addClassName("card");
        setId("sitting-" + plan.sitting().id().value());
        add(new H2(getTranslation(
                "venue.sitting",
                getTranslation("paperkind." + data.paper()),
                Print.day(data.hours().date()),
                data.hours().start().toString())));
        add(new Paragraph(hours(data.hours()) + " " + data.place().written()));
        plan.planned().ifPresent(day -> add(VenueView.warning(getTranslation("venue.otherDay", Print.day(day)))));
        if (plan.rooms().isEmpty()) {
            add(new Paragraph(getTranslation("venue.rooms.none")));
        }
        plan.rooms().forEach(room -> add(room(room)));
        if (open) {
            add(acts(plan.sitting().id(), data));
        }
    }

    private String hours(Hours hours) {
        return getTranslation(
                "venue.hours",
                hours.call().toString(),
                hours.start().toString(),
                hours.end().toString());
    }

    private Div acts(SittingId id, SittingData data) {
        var room = new Button(
                getTranslation("venue.addRoom"),
                click -> new RoomDialog(
                                getTranslation("venue.addRoom"),
                                (wish, close) -> page.act(reason -> venues.addRoom(id, wish), close))
                        .open());
        room.addClassName("add-room");
        var change = new Button(
                getTranslation("venue.changeSitting"),
                click -> new SittingDialog(
                                getTranslation("venue.changeSitting"),
                                List.of(data.paper()),
                                (wish, close) -> page.act(
                                        reason -> venues.changeSitting(id, wish.hours(), wish.place(), reason), close))
                        .filled(data)
                        .open());
        var remove = new Button(
                getTranslation("venue.removeSitting"),
                click -> page.act(reason -> venues.removeSitting(id, reason), () -> {}));
        var acts = new Div(room, change, remove);
        acts.addClassName("row-actions");
        return acts;
    }

    private Div room(RoomSeats seats) {
        Room room = seats.room();
        var part = new Div(
                new H3(room.data().name()),
                new Paragraph(getTranslation(
                        "venue.room.line",
                        room.data().seats(),
                        room.data().perRow(),
                        seats.people().size())),
                new Paragraph(
                        room.invigilators().isEmpty()
                                ? getTranslation("venue.invigilators.none")
                                : getTranslation(
                                        "venue.invigilators.line",
                                        room.invigilators().stream()
                                                .map(Invigilator::name)
                                                .collect(Collectors.joining(", ")))));
        if (!seats.people().isEmpty()) {
            part.add(people(seats));
        }
        if (open) {
            part.add(acts(room));
        }
        return part;
    }

    private Grid<Seated> people(RoomSeats seats) {
        var grid = new Grid<Seated>();
        grid.setItems(seats.people());
        grid.setAllRowsVisible(true);
        grid.setId("seats-" + seats.room().id().value());
        grid.addColumn(Seated::seat)
                .setHeader(getTranslation("venue.seat"))
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(seated -> seated.guest().number())
                .setHeader(getTranslation("col.number"))
                .setWidth("5rem")
                .setFlexGrow(0);
        grid.addColumn(seated -> names.getOrDefault(seated.guest().id(), "")).setHeader(getTranslation("candidate"));
        if (open) {
            grid.addComponentColumn(seated -> {
                        var button = new Button(getTranslation("venue.move"), click -> move.accept(seated.guest()));
                        button.setAriaLabel(
                                getTranslation("venue.moveOf", seated.guest().number()));
                        return button;
                    })
                    .setHeader(getTranslation("venue.acts"))
                    .setWidth("7rem")
                    .setFlexGrow(0)
                    .setFrozenToEnd(true);
        }
        Grids.readable(grid);
        return grid;
    }

    private Div acts(Room room) {
        String name = room.data().name();
        var watch = new Button(
                getTranslation("venue.invigilators"),
                click -> new InvigilatorDialog(
                                getTranslation("venue.invigilators") + " · " + name,
                                examiners(),
                                room.invigilators(),
                                (wish, close) -> page.act(reason -> venues.setInvigilators(room.id(), wish), close))
                        .open());
        watch.setAriaLabel(getTranslation("venue.invigilators") + " · " + name);
        var change = new Button(
                getTranslation("venue.changeRoom"),
                click -> new RoomDialog(
                                getTranslation("venue.changeRoom") + " · " + name,
                                (wish, close) -> page.act(reason -> venues.changeRoom(room.id(), wish, reason), close))
                        .filled(room.data())
                        .open());
        change.setAriaLabel(getTranslation("venue.changeRoom") + " · " + name);
        var remove = new Button(
                getTranslation("venue.removeRoom"),
                click -> page.act(reason -> venues.removeRoom(room.id(), reason), () -> {}));
        remove.setAriaLabel(getTranslation("venue.removeRoom") + " · " + name);
        var acts = new Div(watch, change, remove);
        acts.addClassName("row-actions");
        return acts;
    }

    private List<Account> examiners() {
        return accounts.withRole(Role.EXAMINER);
    }
}
