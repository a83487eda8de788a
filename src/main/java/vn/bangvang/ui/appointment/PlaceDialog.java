package vn.bangvang.ui.appointment;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import vn.bangvang.ui.kit.Notices;

/** Asks for the day, documents or reason of one act; stays open with what was typed until the act is done. */
class PlaceDialog extends Dialog {

    private static final int LONGEST_NUMBER = 60;

    private final FormLayout form = new FormLayout();
    private final List<AbstractField<?, ?>> required = new ArrayList<>();

    PlaceDialog(String titleKey, String about) {
        setHeaderTitle(getTranslation(titleKey));
        setWidth("34rem");
        setCloseOnOutsideClick(false);
        add(new Paragraph(about), form);
    }

    DatePicker date(LocalDate today) {
        var date = new DatePicker();
        date.setLabel(getTranslation("after.date"));
        date.setLocale(Locale.forLanguageTag("vi"));
        date.setI18n(new DatePicker.DatePickerI18n().setDateFormat("dd/MM/yyyy"));
        date.setValue(today);
        form.add(date);
        required.add(date);
        return date;
    }

    TextField text(String labelKey, boolean needed) {
        var text = new TextField();
        text.setLabel(getTranslation(labelKey));
        text.setMaxLength(LONGEST_NUMBER);
        form.add(text);
        if (needed) {
            required.add(text);
        }
        return text;
    }

    <T> Select<T> choice(String labelKey, List<T> items, Function<T, String> label) {
        var select = new Select<T>();
        select.setLabel(getTranslation(labelKey));
        select.setItemLabelGenerator(label::apply);
        select.setItems(items);
        if (items.size() == 1) {
            select.setValue(items.getFirst());
        }
        form.add(select, 2);
        required.add(select);
        return select;
    }

    /** Opens with a button that does the act once everything needed is filled in. */
    void open(BooleanSupplier act) {
        var ok = new Button(getTranslation("save"), click -> {
            boolean blank = required.stream()
                    .anyMatch(field -> field.isEmpty() || field.getValue() instanceof String typed && typed.isBlank());
            if (blank) {
                Notices.refused(getTranslation("form.incomplete"));
            } else if (act.getAsBoolean()) {
                close();
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("save-place");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), ok);
        open();
    }
}
