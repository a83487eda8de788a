package vn.bangvang.ui.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** Asks for a reason or minutes, and where wanted for a mark, before something is decided. */
public class ReasonDialog extends Dialog {

    private final TextField mark = new TextField();
    private final TextArea reason = new TextArea();

    private ReasonDialog(String title, String explanation, String reasonLabel) {
        setHeaderTitle(title);
        setWidth("34rem");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        reason.setLabel(reasonLabel);
        reason.setWidthFull();
        reason.setMinHeight("8rem");
        reason.setRequiredIndicatorVisible(true);
        if (!explanation.isEmpty()) {
            add(new Paragraph(explanation));
        }
        getFooter().add(new Button(getTranslation("cancel"), click -> close()));
    }

    /** Only a reason; stays open with what was typed until {@code decide} says that it is done. */
    public static ReasonDialog reason(String title, String explanation, String label, Predicate<String> decide) {
        var dialog = new ReasonDialog(title, explanation, label);
        dialog.add(dialog.reason);
        dialog.confirm(() -> {
            if (decide.test(dialog.reason.getValue())) {
                dialog.close();
            }
        });
        return dialog;
    }

    /** A mark with its minutes; stays open until {@code decide} says that it is done. */
    public static ReasonDialog mark(
            String title, String explanation, String label, BiPredicate<BigDecimal, String> decide) {
        var dialog = new ReasonDialog(title, explanation, label);
        dialog.mark.setLabel(dialog.getTranslation("mark"));
        dialog.mark.setAutofocus(true);
        dialog.mark.setId("decided-mark");
        dialog.add(dialog.mark, dialog.reason);
        dialog.confirm(() -> {
            String text = dialog.mark.getValue().strip().replace(',', '.');
            if (!text.matches("\\d{1,3}(\\.\\d{1,2})?")) {
                dialog.mark.setInvalid(true);
                dialog.mark.setErrorMessage(dialog.getTranslation("mark.invalid"));
                return;
            }
            if (decide.test(new BigDecimal(text), dialog.reason.getValue())) {
                dialog.close();
            }
        });
        return dialog;
    }

    private void confirm(Runnable act) {
        var confirm = new Button(getTranslation("confirm"), click -> {
            if (reason.getValue().isBlank()) {
                reason.setInvalid(true);
                reason.setErrorMessage(getTranslation("reason.missing"));
            } else {
                act.run();
            }
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        confirm.setId("confirm-decision");
        getFooter().add(confirm);
    }
}
