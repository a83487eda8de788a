package vn.bangvang.ui.conduct;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.bangvang.conduct.Measure;
import vn.bangvang.conduct.SignedBy;
import vn.bangvang.conduct.Sitting;
import vn.bangvang.conduct.ViolationData;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.ui.kit.Notices;

/** Asks for what the record of a violation says. */
class ViolationDialog extends Dialog {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final ComboBox<Sitting> candidate = new ComboBox<>();
    private final Select<PaperKind> paper = new Select<>();
    private final Select<Measure> measure = new Select<>();
    private final Select<String> listed = new Select<>();
    private final TextArea what = new TextArea();
    private final TextField recordNumber = new TextField();
    private final DatePicker day = new DatePicker();
    private final TextField time = new TextField();
    private final TextField recorder = new TextField();
    private final Select<SignedBy> signedBy = new Select<>();
    private final TextField firstWitness = new TextField();
    private final TextField secondWitness = new TextField();
    private final TextField decision = new TextField();
    private final TextField employer = new TextField();

    /**
     * Makes the form.
     *
     * @param regulation what the exam regulation lists under each measure, as it words it
     */
    ViolationDialog(
            List<Sitting> sittings,
            Function<Sitting, String> label,
            List<String> regulation,
            Predicate<ViolationData> save) {
        setHeaderTitle(getTranslation("conduct.record"));
        setWidth("48rem");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        labels();
        choices(sittings, label, regulation);
        day.setLocale(Locale.forLanguageTag("vi"));
        day.setI18n(new DatePicker.DatePickerI18n().setDateFormat("dd/MM/yyyy"));
        var form = new FormLayout(
                candidate,
                paper,
                measure,
                listed,
                what,
                recordNumber,
                recorder,
                day,
                time,
                signedBy,
                employer,
                firstWitness,
                secondWitness,
                decision);
        form.setColspan(what, 2);
        add(new Paragraph(getTranslation("conduct.record.help")), form);
        var ok = new Button(getTranslation("save"), click -> {
            if (!complete()) {
                Notices.refused(getTranslation("form.incomplete"));
            } else if (save.test(data())) {
                close();
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("save-violation");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), ok);
    }

    private void labels() {
        candidate.setLabel(getTranslation("candidate"));
        candidate.setAutofocus(true);
        paper.setLabel(getTranslation("conduct.paper"));
        measure.setLabel(getTranslation("conduct.measure"));
        listed.setLabel(getTranslation("conduct.listed"));
        what.setLabel(getTranslation("conduct.what"));
        what.setMaxLength(500);
        recordNumber.setLabel(getTranslation("conduct.record.number"));
        recordNumber.setMaxLength(60);
        recorder.setLabel(getTranslation("conduct.recorder"));
        recorder.setMaxLength(120);
        day.setLabel(getTranslation("conduct.day"));
        time.setLabel(getTranslation("conduct.time"));
        time.setPlaceholder("08:30");
        signedBy.setLabel(getTranslation("conduct.signedBy"));
        firstWitness.setLabel(getTranslation("conduct.witness", 1));
        firstWitness.setMaxLength(120);
        secondWitness.setLabel(getTranslation("conduct.witness", 2));
        secondWitness.setMaxLength(120);
        decision.setLabel(getTranslation("conduct.decision"));
        decision.setHelperText(getTranslation("conduct.decision.help"));
        decision.setMaxLength(60);
        employer.setLabel(getTranslation("conduct.employer"));
        employer.setHelperText(getTranslation("conduct.employer.help"));
        employer.setMaxLength(200);
    }

    private void choices(List<Sitting> sittings, Function<Sitting, String> label, List<String> regulation) {
        candidate.setItems(sittings);
        candidate.setItemLabelGenerator(label::apply);
        candidate.addValueChangeListener(chosen -> {
            List<PaperKind> papers =
                    chosen.getValue() == null ? List.of() : chosen.getValue().papers();
            paper.setItems(papers);
            paper.setValue(papers.size() == 1 ? papers.getFirst() : null);
        });
        paper.setItemLabelGenerator(kind -> getTranslation("paperkind." + kind));
        measure.setItems(Measure.values());
        measure.setItemLabelGenerator(one -> getTranslation("measure." + one));
        listed.setItems(regulation);
        listed.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                what.setValue(chosen.getValue()
                        .substring(chosen.getValue().indexOf(':') + 1)
                        .strip());
            }
        });
        signedBy.setItems(SignedBy.values());
        signedBy.setItemLabelGenerator(one -> getTranslation("signedby." + one));
        signedBy.addValueChangeListener(chosen -> witnesses(chosen.getValue() == SignedBy.WITNESSES));
        signedBy.setValue(SignedBy.CANDIDATE);
        witnesses(false);
    }

    private void witnesses(boolean shown) {
        Stream.of(firstWitness, secondWitness).forEach(field -> {
            field.setVisible(shown);
            if (!shown) {
                field.clear();
            }
        });
    }

    private boolean complete() {
        boolean witnessed = signedBy.getValue() != SignedBy.WITNESSES
                || (!firstWitness.getValue().isBlank()
                        && !secondWitness.getValue().isBlank()
                        && !firstWitness
                                .getValue()
                                .strip()
                                .equals(secondWitness.getValue().strip()));
        return !candidate.isEmpty()
                && !paper.isEmpty()
                && !measure.isEmpty()
                && !day.isEmpty()
                && Stream.of(what.getValue(), recordNumber.getValue(), recorder.getValue())
                        .noneMatch(String::isBlank)
                && time.getValue().strip().matches("([01]\\d|2[0-3]):[0-5]\\d")
                && witnessed;
    }

    private ViolationData data() {
        return new ViolationData(
                candidate.getValue().candidate(),
                paper.getValue(),
                measure.getValue(),
                what.getValue(),
                recordNumber.getValue(),
                day.getValue()
                        .atTime(LocalTime.parse(time.getValue().strip()))
                        .atZone(ZONE)
                        .toInstant(),
                recorder.getValue(),
                signedBy.getValue(),
                firstWitness.getValue(),
                secondWitness.getValue(),
                decision.getValue(),
                employer.getValue());
    }
}
