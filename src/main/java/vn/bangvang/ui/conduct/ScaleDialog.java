package vn.bangvang.ui.conduct;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import vn.bangvang.conduct.ViolationScaleData;
import vn.bangvang.ui.kit.Notices;

/** Asks for the shares that a document of the council sets. */
class ScaleDialog extends Dialog {

    private final TextField reprimand = new TextField();
    private final TextField warning = new TextField();
    private final TextField document = new TextField();
    private final DatePicker date = new DatePicker();

    ScaleDialog(Predicate<ViolationScaleData> save) {
        setHeaderTitle(getTranslation("conduct.scale.record"));
        setWidth("34rem");
        setCloseOnOutsideClick(false);
        reprimand.setLabel(getTranslation("conduct.scale.reprimand"));
        reprimand.setAutofocus(true);
        warning.setLabel(getTranslation("conduct.scale.warning"));
        document.setLabel(getTranslation("written.document"));
        document.setMaxLength(60);
        date.setLabel(getTranslation("written.date"));
        date.setLocale(Locale.forLanguageTag("vi"));
        date.setI18n(new DatePicker.DatePickerI18n().setDateFormat("dd/MM/yyyy"));
        add(new Paragraph(getTranslation("conduct.scale.help")), new FormLayout(reprimand, warning, document, date));
        var ok = new Button(
                getTranslation("save"),
                click -> data().ifPresentOrElse(
                                given -> {
                                    if (save.test(given)) {
                                        close();
                                    }
                                },
                                () -> Notices.refused(getTranslation("conduct.scale.invalid"))));
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("save-scale");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), ok);
    }

    private Optional<ViolationScaleData> data() {
        Optional<BigDecimal> less = percent(reprimand);
        Optional<BigDecimal> more = percent(warning);
        if (less.isEmpty() || more.isEmpty() || document.getValue().isBlank() || date.isEmpty()) {
            return Optional.empty();
        }
        if (more.get().compareTo(BigDecimal.valueOf(100)) > 0 || more.get().compareTo(less.get()) < 0) {
            return Optional.empty();
        }
        return Optional.of(new ViolationScaleData(less.get(), more.get(), document.getValue(), date.getValue()));
    }

    private static Optional<BigDecimal> percent(TextField field) {
        String text = field.getValue().strip().replace(',', '.');
        return text.matches("\\d{1,3}(\\.\\d{1,2})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
