package vn.bangvang.ui.calendar;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.calendar.CalendarDay;

/** Asks for one day of the table. */
class DayDialog extends Dialog {

    private final DatePicker date = new DatePicker();
    private final Select<CalendarDay.Kind> kind = new Select<>();
    private final TextField name = new TextField();
    private final TextField document = new TextField();

    DayDialog(@Nullable CalendarDay before, Predicate<CalendarDay> save) {
        setHeaderTitle(getTranslation(before == null ? "calendar.add" : "calendar.change"));
        setWidth("30rem");
        setCloseOnOutsideClick(false);
        date.setLabel(getTranslation("calendar.date"));
        date.setLocale(Locale.forLanguageTag("vi"));
        date.setI18n(new DatePicker.DatePickerI18n().setDateFormat("dd/MM/yyyy"));
        kind.setLabel(getTranslation("calendar.kind"));
        kind.setItems(CalendarDay.Kind.values());
        kind.setItemLabelGenerator(choice -> getTranslation("daykind." + choice));
        kind.setValue(CalendarDay.Kind.HOLIDAY);
        name.setLabel(getTranslation("calendar.name"));
        name.setMaxLength(120);
        name.setWidthFull();
        document.setLabel(getTranslation("calendar.document"));
        document.setMaxLength(60);
        document.setWidthFull();
        if (before != null) {
            date.setValue(before.date());
            kind.setValue(before.kind());
            name.setValue(before.name());
            document.setValue(before.document());
        }
        var form = new VerticalLayout(date, kind, name, document);
        form.setPadding(false);
        form.setSpacing(false);
        add(form);
        var ok = new Button(getTranslation("save"), click -> {
            if (complete()
                    && save.test(
                            new CalendarDay(date.getValue(), kind.getValue(), name.getValue(), document.getValue()))) {
                close();
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("save-day");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), ok);
    }

    private boolean complete() {
        date.setInvalid(date.getValue() == null);
        name.setInvalid(name.getValue().isBlank());
        name.setErrorMessage(getTranslation("form.field.invalid"));
        return !date.isInvalid() && !name.isInvalid();
    }
}
