package vn.bangvang.ui.mcq;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.bangvang.mcq.CancelEffect;
import vn.bangvang.mcq.CancelledQuestion;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.ui.kit.Notices;

/** Records the council's decision on a question. */
class CancelDialog extends Dialog {

    /** Hands the request in and says whether it is taken. */
    @FunctionalInterface
    interface Ask {
        boolean accept(CancelledQuestion question, String reason);
    }

    CancelDialog(List<PaperKind> parts, Ask ask) {
        setHeaderTitle(getTranslation("mcq.cancel.title"));
        setWidth("34rem");
        setCloseOnOutsideClick(false);
        var part = new Select<PaperKind>();
        part.setLabel(getTranslation("mcq.part"));
        part.setItems(parts);
        part.setItemLabelGenerator(paper -> getTranslation("paperkind." + paper));
        part.setValue(parts.getFirst());
        var question = field("mcq.question", "cancel-question", 20);
        var effect = new Select<CancelEffect>();
        effect.setLabel(getTranslation("mcq.effect"));
        effect.setItems(CancelEffect.values());
        effect.setItemLabelGenerator(each -> getTranslation("canceleffect." + each));
        effect.setValue(CancelEffect.EVERYBODY_CORRECT);
        effect.setWidthFull();
        effect.setId("cancel-effect");
        var number = field("panel.decisionNumber", "cancel-number", 60);
        var date = new DatePicker(getTranslation("panel.decidedOn"));
        date.setLocale(Locale.forLanguageTag("vi"));
        date.setI18n(new DatePicker.DatePickerI18n().setDateFormat("dd/MM/yyyy"));
        date.setId("cancel-date");
        var signer = field("ranking.signer", "cancel-signer", 120);
        var reason = field("col.reason", "cancel-reason", 500);
        reason.setWidthFull();
        var form = new VerticalLayout(
                new Paragraph(getTranslation("mcq.cancel.help")), part, question, effect, number, date, signer, reason);
        form.setPadding(false);
        form.setSpacing(false);
        add(form);
        var ok = new Button(getTranslation("mcq.request"), click -> {
            boolean empty = Stream.of(question, number, signer, reason)
                    .anyMatch(each -> each.getValue().isBlank());
            if (empty || date.isEmpty()) {
                Notices.refused(getTranslation("form.incomplete"));
                return;
            }
            var cancelled = new CancelledQuestion(
                    part.getValue(),
                    question.getValue(),
                    effect.getValue(),
                    number.getValue(),
                    date.getValue(),
                    signer.getValue());
            if (ask.accept(cancelled, reason.getValue())) {
                close();
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("ask-cancel");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), ok);
    }

    private TextField field(String key, String id, int longest) {
        var field = new TextField(getTranslation(key));
        field.setMaxLength(longest);
        field.setId(id);
        return field;
    }
}
