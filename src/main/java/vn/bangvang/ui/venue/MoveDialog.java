package vn.bangvang.ui.venue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import vn.bangvang.venue.RoomId;

/** Asks for another room or seat of one candidate, and why. */
class MoveDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    /** A room with its name and hour. */
    record Target(RoomId room, String label) {}

    /** Where the candidate shall sit; seat 0 is the first free one. */
    record Wish(RoomId room, int seat, String reason) {}

    MoveDialog(String title, List<Target> rooms, BiConsumer<Wish, Runnable> save) {
        setHeaderTitle(title);
        setWidth("min(34rem, 96vw)");
        setCloseOnOutsideClick(false);
        var room = new Select<Target>();
        room.setLabel(getTranslation("venue.room"));
        room.setItems(rooms);
        room.setItemLabelGenerator(Target::label);
        room.setWidthFull();
        room.setId("move-room");
        var seat = new IntegerField(getTranslation("venue.seat"));
        seat.setHelperText(getTranslation("venue.seat.help"));
        seat.setMin(1);
        seat.setId("move-seat");
        var reason = new TextArea(getTranslation("reason"));
        reason.setMaxLength(500);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        reason.setId("move-reason");
        add(room, seat, reason);
        var ok = new Button(getTranslation("save"), click -> {
            room.setErrorMessage(getTranslation("form.field.invalid"));
            room.setInvalid(room.isEmpty());
            reason.setErrorMessage(getTranslation("reason.missing"));
            reason.setInvalid(reason.getValue().isBlank());
            if (!room.isInvalid() && !reason.isInvalid() && !seat.isInvalid()) {
                save.accept(
                        new Wish(
                                room.getValue().room(),
                                Objects.requireNonNullElse(seat.getValue(), 0),
                                reason.getValue()),
                        this::close);
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("save-move");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), ok);
    }
}
