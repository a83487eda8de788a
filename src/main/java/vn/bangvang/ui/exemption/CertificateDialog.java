package vn.bangvang.ui.exemption;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.formlayout.FormLayout.ResponsiveStep;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.exemption.CertificateLevel;
import vn.bangvang.exemption.EntryQualityCertificate;
import vn.bangvang.ui.kit.Fields;

/** Asks for an entry-quality certificate and the last day of receiving forms. */
class CertificateDialog extends Dialog {

    private final Select<CertificateLevel> level = new Select<>();
    private final IntegerField correct = new IntegerField();
    private final IntegerField questions = new IntegerField();
    private final TextField decision;
    private final DatePicker approvedOn;
    private final DatePicker intakeEnds;

    CertificateDialog(CandidateId candidate, String name, BiPredicate<EntryQualityCertificate, LocalDate> save) {
        setHeaderTitle(getTranslation("certificate.record") + ": " + name);
        setWidth("40rem");
        setCloseOnOutsideClick(false);
        level.setLabel(getTranslation("certificate.level"));
        level.setItems(CertificateLevel.values());
        level.setItemLabelGenerator(item -> getTranslation("certificatelevel." + item));
        level.setValue(CertificateLevel.UNIVERSITY);
        correct.setLabel(getTranslation("certificate.correct"));
        correct.setMin(0);
        questions.setLabel(getTranslation("certificate.questions"));
        questions.setMin(1);
        decision = Fields.text(getTranslation("certificate.decision"), 60);
        approvedOn = Fields.day(getTranslation("certificate.approvedOn"));
        intakeEnds = Fields.day(getTranslation("certificate.intakeEnds"));
        intakeEnds.setHelperText(getTranslation("certificate.intakeEnds.help"));
        Stream.of(correct, questions).forEach(number -> number.setRequiredIndicatorVisible(true));
        var form = new FormLayout(level, decision, correct, questions, approvedOn, intakeEnds);
        form.setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("30rem", 2));
        add(form);
        var ok = new Button(getTranslation("save"), click -> {
            if (complete() && save.test(data(candidate), intakeEnds.getValue())) {
                close();
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("save-certificate");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), ok);
    }

    private boolean complete() {
        boolean counted = questions.getValue() != null && questions.getValue() > 0;
        questions.setErrorMessage(getTranslation("form.field.invalid"));
        questions.setInvalid(!counted);
        correct.setErrorMessage(getTranslation("certificate.correct.invalid"));
        correct.setInvalid(correct.getValue() == null
                || correct.getValue() < 0
                || counted && correct.getValue() > questions.getValue());
        return Fields.filled(decision)
                & Fields.filled(approvedOn)
                & Fields.filled(intakeEnds)
                & !questions.isInvalid()
                & !correct.isInvalid();
    }

    private EntryQualityCertificate data(CandidateId candidate) {
        return new EntryQualityCertificate(
                candidate,
                level.getValue(),
                correct.getValue(),
                questions.getValue(),
                approvedOn.getValue(),
                decision.getValue());
    }
}
