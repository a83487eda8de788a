package vn.bangvang.ui.venue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import vn.bangvang.ui.kit.Fields;
import vn.bangvang.venue.RoomData;

/** Asks for name and seats of a room. */
class RoomDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_PER_ROW = 4;

    private final TextField name = Fields.text(getTranslation("venue.room.name"), 60);
    private final IntegerField seats = number("venue.room.seats", RoomData.MOST_SEATS);
    private final IntegerField perRow = number("venue.room.perRow", RoomData.MOST_PER_ROW);

    RoomDialog(String title, BiConsumer<RoomData, Runnable> save) {
        setHeaderTitle(title);
        setWidth("min(34rem, 96vw)");
        setCloseOnOutsideClick(false);
        name.setId("room-name");
        name.setAutofocus(true);
        seats.setId("room-seats");
        perRow.setId("room-per-row");
        perRow.setValue(USUAL_PER_ROW);
        perRow.setHelperText(getTranslation("venue.room.perRow.help"));
        add(name, VenueView.row(seats, perRow));
        var ok = new Button(getTranslation("save"), click -> {
            if (Fields.filled(name) & given(seats) & given(perRow)) {
                save.accept(new RoomData(name.getValue(), seats.getValue(), perRow.getValue()), this::close);
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("save-room");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), ok);
    }

    RoomDialog filled(RoomData data) {
        name.setValue(data.name());
        seats.setValue(data.seats());
        perRow.setValue(data.perRow());
        return this;
    }

    private IntegerField number(String key, int most) {
        var number = new IntegerField(getTranslation(key));
        number.setMin(1);
        number.setMax(most);
        number.setStepButtonsVisible(true);
        number.setRequiredIndicatorVisible(true);
        return number;
    }

    private boolean given(IntegerField number) {
        Integer value = number.getValue();
        number.setErrorMessage(getTranslation("form.field.invalid"));
        number.setInvalid(value == null || value < number.getMin() || value > number.getMax());
        return !number.isInvalid();
    }
}
