package vn.bangvang.ui.assessment;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.assessment.ProposalData;
import vn.bangvang.regulation.DirectGroup;
import vn.bangvang.ui.kit.Notices;

/** What is recorded of a proposed person beside the dossier. */
class ProposalDialog extends Dialog {

    ProposalDialog(String name, @Nullable ProposalData known, List<DirectGroup> groups, Predicate<ProposalData> save) {
        setHeaderTitle(getTranslation("assessment.propose.title", name));
        setWidth("38rem");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        var workplace = new TextField(getTranslation("assessment.workplace"));
        workplace.setMaxLength(200);
        workplace.setId("proposal-workplace");
        var group = new Select<DirectGroup>();
        group.setLabel(getTranslation("assessment.group"));
        group.setItems(groups);
        group.setItemLabelGenerator(one -> one == null ? "" : one.label());
        group.setId("proposal-group");
        var years = new IntegerField(getTranslation("assessment.years"));
        years.setMin(0);
        years.setMax(60);
        years.setId("proposal-years");
        var continuous = new Checkbox(getTranslation("assessment.continuous"));
        continuous.setId("proposal-continuous");
        var evidence = new TextField(getTranslation("assessment.evidence"));
        evidence.setMaxLength(300);
        if (known != null) {
            workplace.setValue(known.workplace());
            group.setValue(groups.stream()
                    .filter(one -> one.code().equals(known.group()))
                    .findFirst()
                    .orElse(null));
            years.setValue(known.insuredYears());
            continuous.setValue(known.continuous());
            evidence.setValue(known.evidence());
        }
        var form = new VerticalLayout(workplace, group, years, continuous, evidence);
        form.setPadding(false);
        form.setSpacing(false);
        workplace.setWidthFull();
        group.setWidthFull();
        evidence.setWidthFull();
        add(form);
        var ok = new Button(getTranslation("save"), click -> {
            if (workplace.isEmpty()
                    || group.isEmpty()
                    || years.isEmpty()
                    || years.getValue() < 0
                    || years.getValue() > 60) {
                Notices.refused(getTranslation("form.incomplete"));
            } else if (save.test(new ProposalData(
                    workplace.getValue(),
                    group.getValue().code(),
                    years.getValue(),
                    continuous.getValue(),
                    evidence.getValue()))) {
                close();
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("save-proposal");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), ok);
    }
}
