package vn.bangvang.ui.venue;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import vn.bangvang.ui.kit.Fields;
import vn.bangvang.venue.Hours;
import vn.bangvang.venue.Place;

/** Day, hours and place; each field says beside itself what is wrong with it. */
class HoursForm extends Div {

    private static final long serialVersionUID = 1L;

    private final DatePicker day = Fields.day(getTranslation("venue.day"));
    private final TextField call = hour("venue.call");
    private final TextField start = hour("venue.start");
    private final TextField end = hour("venue.end");
    private final TextField place = Fields.text(getTranslation("venue.place"), 200);
    private final TextField address = new TextField(getTranslation("venue.address"));

    HoursForm() {
        day.setId("sitting-day");
        call.setId("sitting-call");
        start.setId("sitting-start");
        end.setId("sitting-end");
        place.setId("sitting-place");
        address.setId("sitting-address");
        address.setMaxLength(300);
        address.setWidthFull();
        place.setHelperText(getTranslation("venue.place.help"));
        add(VenueView.row(day, call, start, end), place, address);
    }

    private TextField hour(String key) {
        var hour = new TextField(getTranslation(key));
        hour.setPlaceholder("07:30");
        hour.setMaxLength(5);
        hour.setWidth("8rem");
        hour.setRequiredIndicatorVisible(true);
        return hour;
    }

    void fill(Hours hours, Place at) {
        day.setValue(hours.date());
        call.setValue(hours.call().toString());
        start.setValue(hours.start().toString());
        end.setValue(hours.end().toString());
        place.setValue(at.name());
        address.setValue(at.address());
    }

    Optional<Hours> hours() {
        Optional<LocalTime> called = read(call);
        Optional<LocalTime> started = read(start);
        Optional<LocalTime> ended = read(end);
        if (!Fields.filled(day) || called.isEmpty() || started.isEmpty() || ended.isEmpty()) {
            return Optional.empty();
        }
        refuse(start, called.get().isAfter(started.get()));
        refuse(end, !started.get().isBefore(ended.get()));
        return start.isInvalid() || end.isInvalid()
                ? Optional.empty()
                : Optional.of(new Hours(day.getValue(), called.get(), started.get(), ended.get()));
    }

    Optional<Place> place() {
        return Fields.filled(place) ? Optional.of(new Place(place.getValue(), address.getValue())) : Optional.empty();
    }

    private void refuse(TextField hour, boolean wrong) {
        hour.setErrorMessage(getTranslation("venue.hours.order"));
        hour.setInvalid(wrong);
    }

    /** As people write hours here: 7:30, 07h30 or 07:30. */
    private Optional<LocalTime> read(TextField field) {
        String text =
                field.getValue().strip().toLowerCase(java.util.Locale.ROOT).replace('h', ':');
        Optional<LocalTime> time = parsed(text.matches("\\d:\\d\\d") ? "0" + text : text);
        field.setErrorMessage(getTranslation("venue.hour.invalid"));
        field.setInvalid(time.isEmpty());
        return time;
    }

    private static Optional<LocalTime> parsed(String text) {
        try {
            return Optional.of(LocalTime.parse(text));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }
}
