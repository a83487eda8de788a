package vn.bangvang.ui.round;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.bangvang.round.WrittenRuleData;
import vn.bangvang.round.WrittenRules.Reliance;
import vn.bangvang.ui.kit.Notices;
import vn.bangvang.ui.kit.ParameterText;

/** Asks for a document of the council and the parameters on which it rules. */
class WrittenRuleDialog extends Dialog {

    private final CheckboxGroup<Reliance> parameters = new CheckboxGroup<>();
    private final TextField document = new TextField();
    private final DatePicker date = new DatePicker();
    private final TextArea note = new TextArea();

    WrittenRuleDialog(List<Reliance> reliances, Predicate<WrittenRuleData> save) {
        setHeaderTitle(getTranslation("written.record"));
        setWidth("36rem");
        setCloseOnOutsideClick(false);
        document.setLabel(getTranslation("written.document"));
        document.setMaxLength(60);
        date.setLabel(getTranslation("written.date"));
        date.setLocale(Locale.forLanguageTag("vi"));
        date.setI18n(new DatePicker.DatePickerI18n().setDateFormat("dd/MM/yyyy"));
        note.setLabel(getTranslation("written.note"));
        note.setMaxLength(500);
        parameters.setLabel(getTranslation("written.parameters"));
        parameters.setItems(reliances);
        parameters.setItemLabelGenerator(reliance ->
                ParameterText.name(this::getTranslation, reliance.parameter().name()));
        parameters.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        parameters.setValue(
                reliances.stream().filter(reliance -> reliance.rule().isEmpty()).collect(Collectors.toSet()));
        document.setWidthFull();
        note.setWidthFull();
        var form = new VerticalLayout(document, date, note, parameters);
        form.setPadding(false);
        form.setSpacing(false);
        add(form);
        var ok = new Button(getTranslation("save"), click -> {
            if (complete() && save.test(data())) {
                close();
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("save-rule");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), ok);
    }

    private boolean complete() {
        document.setInvalid(document.getValue().isBlank());
        document.setErrorMessage(getTranslation("form.field.invalid"));
        date.setInvalid(date.getValue() == null);
        if (parameters.getValue().isEmpty()) {
            Notices.refused(getTranslation("form.invalid"));
        }
        return !document.isInvalid()
                && !date.isInvalid()
                && !parameters.getValue().isEmpty();
    }

    private WrittenRuleData data() {
        return new WrittenRuleData(
                parameters.getValue().stream()
                        .map(reliance -> reliance.parameter().key())
                        .collect(Collectors.toSet()),
                document.getValue(),
                date.getValue(),
                note.getValue());
    }
}
