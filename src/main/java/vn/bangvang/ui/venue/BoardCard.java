package vn.bangvang.ui.venue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import vn.bangvang.ui.kit.Fields;
import vn.bangvang.ui.kit.Print;
import vn.bangvang.venue.BoardPlace;
import vn.bangvang.venue.Hours;
import vn.bangvang.venue.Place;
import vn.bangvang.venue.RoomPlan.BoardPlan;
import vn.bangvang.venue.Venues;

/** Where and when each board sits. */
final class BoardCard extends Div {

    private static final long serialVersionUID = 1L;

    private final VenueView page;
    private final Venues venues;

    BoardCard(VenueView page, Venues venues, List<BoardPlan> boards, boolean open) {
        this.page = page;
        this.venues = venues;
        addClassName("card");
        setId("board-places");
        add(new H2(getTranslation("venue.boards")));
        if (boards.isEmpty()) {
            add(new Paragraph(getTranslation("venue.boards.none")));
        }
        for (BoardPlan board : boards) {
            add(new Paragraph(line(board)));
            board.planned().ifPresent(day -> add(VenueView.warning(getTranslation("venue.otherDay", Print.day(day)))));
            if (open) {
                var set = new Button(getTranslation("venue.setBoard"), click -> ask(board));
                set.setAriaLabel(getTranslation("venue.setBoard") + " · " + board.name());
                set.setId("board-" + (boards.indexOf(board) + 1));
                add(set);
            }
        }
    }

    private String line(BoardPlan board) {
        return board.place()
                .map(place -> getTranslation(
                        "venue.board.line",
                        board.name(),
                        Print.day(place.hours().date()),
                        place.hours().call().toString(),
                        place.hours().start().toString(),
                        place.hours().end().toString(),
                        place.room(),
                        place.place().written(),
                        board.people()))
                .orElseGet(() -> getTranslation("venue.board.open", board.name(), board.people()));
    }

    private void ask(BoardPlan board) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(board.name());
        dialog.setWidth("min(40rem, 96vw)");
        dialog.setCloseOnOutsideClick(false);
        TextField room = Fields.text(getTranslation("venue.room"), 60);
        room.setId("board-room");
        var form = new HoursForm();
        board.place().ifPresent(place -> {
            room.setValue(place.room());
            form.fill(place.hours(), place.place());
        });
        var ok = new Button(getTranslation("save"), click -> {
            Optional<Hours> hours = form.hours();
            Optional<Place> place = form.place();
            if (Fields.filled(room) && hours.isPresent() && place.isPresent()) {
                var wish = new BoardPlace(board.board(), hours.get(), room.getValue(), place.get());
                page.act(reason -> venues.setBoardPlace(wish, reason), dialog::close);
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("save-board-place");
        dialog.add(room, form);
        dialog.getFooter().add(new Button(getTranslation("cancel"), click -> dialog.close()), ok);
        dialog.open();
    }
}
