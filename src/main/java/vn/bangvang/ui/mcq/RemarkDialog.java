package vn.bangvang.ui.mcq;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.ui.kit.Notices;

/** Asks to put another sheet in the place of a candidate's. */
class RemarkDialog extends Dialog {

    /** Hands the request in and says whether it is taken. */
    @FunctionalInterface
    interface Ask {
        boolean accept(String number, PaperKind paper, String variant, String answers, String reason);
    }

    RemarkDialog(List<PaperKind> parts, Ask ask) {
        setHeaderTitle(getTranslation("mcq.remark.title"));
        setWidth("34rem");
        setCloseOnOutsideClick(false);
        var part = new Select<PaperKind>();
        part.setLabel(getTranslation("mcq.part"));
        part.setItems(parts);
        part.setItemLabelGenerator(paper -> getTranslation("paperkind." + paper));
        part.setValue(parts.getFirst());
        var number = new TextField(getTranslation("col.number"));
        number.setId("remark-number");
        var variant = new TextField(getTranslation("mcq.variant"));
        variant.setId("remark-variant");
        var answers = new TextArea(getTranslation("mcq.remark.answers"));
        answers.setHelperText(getTranslation("mcq.remark.answers.help"));
        answers.setWidthFull();
        answers.setId("remark-answers");
        var reason = new TextField(getTranslation("col.reason"));
        reason.setMaxLength(500);
        reason.setWidthFull();
        reason.setId("remark-reason");
        var form = new VerticalLayout(
                new Paragraph(getTranslation("mcq.remark.help")), number, part, variant, answers, reason);
        form.setPadding(false);
        form.setSpacing(false);
        add(form);
        var ok = new Button(getTranslation("mcq.request"), click -> {
            if (number.getValue().isBlank()
                    || answers.getValue().isBlank()
                    || reason.getValue().isBlank()) {
                Notices.refused(getTranslation("form.incomplete"));
            } else if (ask.accept(
                    number.getValue(), part.getValue(), variant.getValue(), answers.getValue(), reason.getValue())) {
                close();
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("ask-remark");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), ok);
    }
}
