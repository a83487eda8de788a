package vn.bangvang.ui.round;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.regulation.Regulation;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.Sector;
import vn.bangvang.regulation.TestMode;
import vn.bangvang.round.RoundData;
import vn.bangvang.ui.kit.Notices;

/** What HR fills in for a round; the rule set of the chosen day is shown at once. */
class RoundDialog extends Dialog {

    private final TextField code = new TextField();
    private final TextField name = new TextField();
    private final TextField agency = new TextField();
    private final Select<RoundKind> kind = new Select<>();
    private final DatePicker approvedOn = new DatePicker();
    private final TextField planNumber = new TextField();
    private final Checkbox live = new Checkbox();
    private final Paragraph rules = new Paragraph();
    private final Select<Sector> sector = new Select<>();
    private final Select<TestMode> testMode = new Select<>();
    private final SessionFields session;

    RoundDialog(Regulation regulation, @Nullable RoundData data, Clock clock, Predicate<RoundData> save) {
        setHeaderTitle(getTranslation(data == null ? "round.create" : "round.change"));
        setWidth("36rem");
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        code.setLabel(getTranslation("round.code"));
        code.setHelperText(getTranslation("round.code.help"));
        name.setLabel(getTranslation("round.name"));
        agency.setLabel(getTranslation("round.agency"));
        kind.setLabel(getTranslation("round.kind"));
        kind.setItems(RoundKind.values());
        kind.setItemLabelGenerator(k -> getTranslation("roundkind." + k));
        kind.setValue(RoundKind.INTERVIEW_EXAM);
        sector.setLabel(getTranslation("round.sector"));
        sector.setItems(Sector.values());
        sector.setItemLabelGenerator(s -> getTranslation("sector." + s));
        sector.setValue(Sector.CIVIL_SERVANT);
        testMode.setLabel(getTranslation("round.testMode"));
        testMode.setItems(TestMode.values());
        testMode.setItemLabelGenerator(mode -> getTranslation("testmode." + mode));
        testMode.setValue(TestMode.COMPUTER);
        session = new SessionFields(
                LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Asia/Ho_Chi_Minh"))
                        .getYear(),
                data == null ? null : data.session());
        approvedOn.setLabel(getTranslation("round.approvedOn"));
        approvedOn.setLocale(Locale.forLanguageTag("vi"));
        approvedOn.setI18n(new DatePicker.DatePickerI18n().setDateFormat("dd/MM/yyyy"));
        approvedOn.setMax(LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("Asia/Ho_Chi_Minh")));
        planNumber.setLabel(getTranslation("round.planNumber"));
        live.setLabel(getTranslation("round.live"));
        rules.addClassName("law");
        rules.getElement().setAttribute("aria-live", "polite");
        approvedOn.addValueChangeListener(change -> showRules(regulation));
        sector.addValueChangeListener(change -> showRules(regulation));
        kind.addValueChangeListener(change -> showForKind());
        if (data != null) {
            code.setValue(data.code());
            name.setValue(data.name());
            agency.setValue(data.agency());
            kind.setValue(data.kind());
            approvedOn.setValue(data.planApprovedOn());
            planNumber.setValue(data.planNumber());
            live.setValue(data.live());
            sector.setValue(data.sector());
            testMode.setValue(data.testMode());
        }
        showForKind();
        var form = new VerticalLayout(
                code, name, agency, kind, sector, approvedOn, rules, planNumber, testMode, session, live);
        form.setPadding(false);
        form.setSpacing(false);
        List.of(code, name, agency, planNumber).forEach(field -> field.setWidthFull());
        List.of(kind, sector, testMode).forEach(field -> field.setWidthFull());
        add(form);
        var ok = new Button(getTranslation("save"), click -> {
            RoundData filled = read();
            if (filled != null && save.test(filled)) {
                close();
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("save-round");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), ok);
    }

    private void showRules(Regulation regulation) {
        rules.setText(
                approvedOn.getValue() == null
                        ? ""
                        : regulation
                                .inForceOn(approvedOn.getValue(), sector.getValue())
                                .map(set -> getTranslation("round.ruleSetFound", set.key(), set.title()))
                                .orElseGet(() -> getTranslation("outcome.SaveRoundOutcome.NoRuleSetInForce")));
    }

    private void showForKind() {
        session.setVisible(kind.getValue() == RoundKind.QUARTERLY_ASSESSMENT);
        testMode.setVisible(kind.getValue() == RoundKind.COMPETITIVE_EXAM);
    }

    private @Nullable RoundData read() {
        if (approvedOn.getValue() == null) {
            approvedOn.setInvalid(true);
            return null;
        }
        try {
            return new RoundData(
                    code.getValue(),
                    name.getValue(),
                    agency.getValue(),
                    kind.getValue(),
                    approvedOn.getValue(),
                    planNumber.getValue(),
                    live.getValue(),
                    sector.getValue(),
                    testMode.getValue(),
                    kind.getValue() == RoundKind.QUARTERLY_ASSESSMENT ? session.read() : null);
        } catch (IllegalArgumentException invalid) {
            Map<String, TextField> fields =
                    Map.of("code", code, "name", name, "agency", agency, "planNumber", planNumber);
            TextField field = fields.get(String.valueOf(invalid.getMessage()));
            if (field != null) {
                field.setInvalid(true);
                field.setErrorMessage(getTranslation("form.field.invalid"));
                field.focus();
            } else if (!session.refuse(String.valueOf(invalid.getMessage()))) {
                Notices.refused(getTranslation("form.invalid"));
            }
            return null;
        }
    }
}
