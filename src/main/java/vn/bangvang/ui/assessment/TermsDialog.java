package vn.bangvang.ui.assessment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.assessment.SessionTerms;
import vn.bangvang.ui.kit.Notices;

/** What was agreed with the head of the authority before the session: a document, not a button. */
class TermsDialog extends Dialog {

    TermsDialog(@Nullable SessionTerms known, List<Integer> sizes, Predicate<SessionTerms> save) {
        setHeaderTitle(getTranslation("assessment.terms"));
        setWidth("38rem");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        var document = new TextField(getTranslation("assessment.terms.number"));
        document.setId("terms-document");
        var date = new DatePicker(getTranslation("assessment.terms.date"));
        date.setLocale(Locale.forLanguageTag("vi"));
        date.setI18n(new DatePicker.DatePickerI18n().setDateFormat("dd/MM/yyyy"));
        date.setId("terms-date");
        var content = new TextArea(getTranslation("assessment.terms.content"));
        content.setMinHeight("7rem");
        content.setMaxLength(2000);
        content.setId("terms-content");
        var size = new Select<Integer>();
        size.setLabel(getTranslation("assessment.terms.size"));
        size.setItems(sizes);
        size.setId("terms-size");
        var quorum = new IntegerField(getTranslation("assessment.terms.quorum"));
        quorum.setHelperText(getTranslation("assessment.terms.quorum.help"));
        quorum.setMin(1);
        quorum.setId("terms-quorum");
        size.addValueChangeListener(change -> {
            if (change.isFromClient() || quorum.isEmpty()) {
                quorum.setValue(change.getValue() == null ? null : change.getValue() / 2 + 1);
            }
        });
        if (known == null) {
            size.setValue(sizes.getFirst());
        } else {
            document.setValue(known.document());
            date.setValue(known.agreedOn());
            content.setValue(known.content());
            quorum.setValue(known.quorum());
            size.setValue(known.councilSize());
        }
        var form = new VerticalLayout(
                new Paragraph(getTranslation("assessment.terms.help")), document, date, content, size, quorum);
        form.setPadding(false);
        form.setSpacing(false);
        List.of(document, content)
                .forEach(field -> field.getElement().getStyle().set("width", "100%"));
        add(form);
        var ok = new Button(getTranslation("save"), click -> {
            if (document.isEmpty() || date.isEmpty() || content.isEmpty() || size.isEmpty() || quorum.isEmpty()) {
                Notices.refused(getTranslation("form.incomplete"));
                return;
            }
            if (quorum.getValue() < 1 || quorum.getValue() > size.getValue()) {
                quorum.setInvalid(true);
                quorum.setErrorMessage(getTranslation("assessment.terms.quorum.invalid"));
                return;
            }
            if (save.test(new SessionTerms(
                    document.getValue(), date.getValue(), content.getValue(), size.getValue(), quorum.getValue()))) {
                close();
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("save-terms");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), ok);
    }
}
