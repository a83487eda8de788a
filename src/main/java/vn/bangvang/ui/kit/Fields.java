package vn.bangvang.ui.kit;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;

/** Fields as every form has them. */
public final class Fields {

    private Fields() {}

    /** A day, typed or picked, day before month. */
    public static DatePicker day(String label) {
        var day = new DatePicker(label);
        day.setLocale(Locale.forLanguageTag("vi"));
        day.setI18n(new DatePicker.DatePickerI18n().setDateFormat("dd/MM/yyyy"));
        day.setRequiredIndicatorVisible(true);
        return day;
    }

    /** A line of text that must not stay empty, with its longest length in characters. */
    public static TextField text(String label, int longest) {
        var text = new TextField(label);
        text.setMaxLength(longest);
        text.setRequiredIndicatorVisible(true);
        text.setWidthFull();
        return text;
    }

    /** Whether the line was filled in; an empty one says so beside itself. */
    public static boolean filled(TextField text) {
        text.setErrorMessage(text.getTranslation("form.field.invalid"));
        text.setInvalid(text.getValue().isBlank());
        return !text.isInvalid();
    }

    /** Whether a day was given; a missing one says so beside itself. */
    public static boolean filled(DatePicker day) {
        day.setErrorMessage(day.getTranslation("form.field.invalid"));
        day.setInvalid(day.getValue() == null);
        return !day.isInvalid();
    }
}
