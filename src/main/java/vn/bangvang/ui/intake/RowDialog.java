package vn.bangvang.ui.intake;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import vn.bangvang.intake.Field;
import vn.bangvang.intake.Finding;
import vn.bangvang.intake.Finding.Weight;
import vn.bangvang.intake.JudgedRow;
import vn.bangvang.intake.ListFile;
import vn.bangvang.intake.SheetColumn;

/** One row of the list with its findings at the fields, to be put right before the import. */
class RowDialog extends Dialog {

    RowDialog(ListFile list, Map<Integer, Field> fields, JudgedRow row, Consumer<Map<Integer, String>> save) {
        setHeaderTitle(getTranslation("import.row.title", row.row().number(), row.name()));
        setWidth("44rem");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        row.findings().stream()
                .filter(finding -> finding.column() == null)
                .forEach(finding -> add(new Paragraph(
                        getTranslation(finding.messageKey(), finding.args().toArray()))));
        Map<Integer, TextField> inputs = new LinkedHashMap<>();
        var form = new FormLayout();
        form.setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("30rem", 2));
        fields.forEach((column, field) -> {
            var input = new TextField(getTranslation("field." + field));
            input.setValue(row.row().cell(column).text());
            list.columns().stream()
                    .filter(known -> known.index() == column)
                    .map(SheetColumn::letter)
                    .findFirst()
                    .ifPresent(letter -> input.setId("cell-" + letter));
            row.findings().stream()
                    .filter(finding -> column.equals(finding.column()))
                    .forEach(finding -> show(input, finding));
            inputs.put(column, input);
            form.add(input);
        });
        add(form);
        var ok = new Button(getTranslation("import.row.save"), click -> {
            Map<Integer, String> changed = new LinkedHashMap<>();
            inputs.forEach((column, input) -> {
                if (!input.getValue().equals(row.row().cell(column).text())) {
                    changed.put(column, input.getValue());
                }
            });
            close();
            if (!changed.isEmpty()) {
                save.accept(changed);
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("save-row");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), ok);
    }

    private void show(TextField input, Finding finding) {
        String sentence = getTranslation(finding.messageKey(), finding.args().toArray());
        if (finding.weight() == Weight.REFUSED) {
            input.setManualValidation(true);
            input.setInvalid(true);
            input.setErrorMessage(sentence);
        } else {
            input.setHelperText(sentence);
        }
    }
}
