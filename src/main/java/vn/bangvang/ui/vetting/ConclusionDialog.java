package vn.bangvang.ui.vetting;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangvang.ui.kit.Fields;
import vn.bangvang.vetting.ConclusionData;
import vn.bangvang.vetting.Condition;
import vn.bangvang.vetting.Finding;
import vn.bangvang.vetting.VettedCandidate;

/** Asks for one document's conclusion on one condition, for one candidate or for many. */
class ConclusionDialog extends Dialog {

    private final List<VettedCandidate> everyone;
    private final Select<Condition> condition = new Select<>();
    private final RadioButtonGroup<Finding> finding = new RadioButtonGroup<>();
    private final MultiSelectComboBox<VettedCandidate> chosen = new MultiSelectComboBox<>();
    private final Button missing = new Button();
    private final TextField concludedBy;
    private final TextField title;
    private final TextField document;
    private final DatePicker date;
    private final TextArea grounds = new TextArea();

    ConclusionDialog(
            List<VettedCandidate> everyone,
            List<Condition> conditions,
            Set<VettedCandidate> first,
            Predicate<ConclusionData> save) {
        this.everyone = everyone;
        setHeaderTitle(getTranslation("vetting.conclude"));
        setWidth("40rem");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        condition.setLabel(getTranslation("vetting.condition"));
        condition.setItems(conditions);
        condition.setItemLabelGenerator(item -> getTranslation("condition." + item));
        condition.setWidthFull();
        chosen.setLabel(getTranslation("vetting.chosen"));
        chosen.setItemLabelGenerator(vetted -> vetted.candidate().data().name().full() + " ("
                + vetted.candidate().data().birth().written() + ")");
        chosen.setWidthFull();
        chosen.setRequiredIndicatorVisible(true);
        missing.setId("choose-missing");
        missing.addClickListener(click -> chosen.setValue(stillMissing()));
        finding.setLabel(getTranslation("vetting.finding"));
        finding.setItems(Finding.values());
        finding.setItemLabelGenerator(item -> getTranslation("finding." + item));
        finding.setRequiredIndicatorVisible(true);
        concludedBy = Fields.text(getTranslation("vetting.concludedBy"), 120);
        title = Fields.text(getTranslation("vetting.title"), 120);
        document = Fields.text(getTranslation("vetting.document"), 60);
        date = Fields.day(getTranslation("vetting.date"));
        grounds.setLabel(getTranslation("vetting.grounds"));
        grounds.setHelperText(getTranslation("vetting.grounds.help"));
        grounds.setMaxLength(2000);
        grounds.setWidthFull();
        condition.addValueChangeListener(change -> offer());
        condition.setValue(conditions.stream()
                .filter(item -> first.stream()
                        .anyMatch(vetted -> vetted.demanded().contains(item)
                                && !vetted.newest().containsKey(item)))
                .findFirst()
                .orElse(conditions.getFirst()));
        chosen.setValue(first);
        var form = new FormLayout(condition, finding, chosen, missing, concludedBy, title, document, date, grounds);
        form.setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("30rem", 2));
        Stream.of(chosen, missing, grounds).forEach(wide -> form.setColspan(wide, 2));
        add(form);
        var ok = new Button(getTranslation("save"), click -> {
            if (complete() && save.test(data())) {
                close();
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("save-conclusion");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), ok);
    }

    private void offer() {
        Set<VettedCandidate> kept = chosen.getValue();
        List<VettedCandidate> offered = everyone.stream()
                .filter(vetted -> vetted.demanded().contains(condition.getValue()))
                .toList();
        chosen.setItems(offered);
        chosen.setValue(kept.stream().filter(offered::contains).collect(Collectors.toSet()));
        missing.setText(getTranslation("vetting.chooseMissing", stillMissing().size()));
    }

    private Set<VettedCandidate> stillMissing() {
        return everyone.stream()
                .filter(VettedCandidate::incomplete)
                .filter(vetted -> vetted.demanded().contains(condition.getValue()))
                .filter(vetted -> !vetted.newest().containsKey(condition.getValue()))
                .collect(Collectors.toSet());
    }

    private boolean complete() {
        chosen.setErrorMessage(getTranslation("form.field.invalid"));
        chosen.setInvalid(chosen.getValue().isEmpty());
        finding.setErrorMessage(getTranslation("form.field.invalid"));
        finding.setInvalid(finding.getValue() == null);
        return Fields.filled(concludedBy)
                & Fields.filled(title)
                & Fields.filled(document)
                & Fields.filled(date)
                & !chosen.isInvalid()
                & !finding.isInvalid();
    }

    private ConclusionData data() {
        return new ConclusionData(
                chosen.getValue().stream()
                        .map(vetted -> vetted.candidate().id())
                        .collect(Collectors.toSet()),
                condition.getValue(),
                finding.getValue(),
                concludedBy.getValue(),
                title.getValue(),
                document.getValue(),
                date.getValue(),
                grounds.getValue());
    }
}
