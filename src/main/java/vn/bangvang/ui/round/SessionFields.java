package vn.bangvang.ui.round;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.bangvang.round.AssessmentSession;

/** What the plan of a quarterly assessment fixes: year, quarter, scale, pass mark, and whether it only advises. */
class SessionFields extends VerticalLayout {

    private final IntegerField year = new IntegerField();
    private final IntegerField quarter = new IntegerField();
    private final TextField scale = new TextField();
    private final TextField passMark = new TextField();
    private final Checkbox advisory = new Checkbox();
    private final TextField supplement = new TextField();

    SessionFields(int thisYear, @Nullable AssessmentSession session) {
        setPadding(false);
        setSpacing(false);
        year.setLabel(getTranslation("session.year"));
        year.setMin(2020);
        year.setMax(2100);
        year.setValue(session == null ? thisYear : session.year());
        quarter.setLabel(getTranslation("session.quarter"));
        quarter.setMin(1);
        quarter.setMax(4);
        quarter.setStepButtonsVisible(true);
        quarter.setValue(session == null ? 1 : session.quarter());
        scale.setLabel(getTranslation("session.scale"));
        scale.setValue(session == null ? "100" : written(session.scale()));
        passMark.setLabel(getTranslation("session.passMark"));
        passMark.setValue(session == null ? "50" : written(session.passMark()));
        advisory.setLabel(getTranslation("session.advisory"));
        advisory.setValue(session != null && session.advisory());
        supplement.setLabel(getTranslation("session.supplement"));
        supplement.setHelperText(getTranslation("session.supplement.help"));
        supplement.setWidthFull();
        supplement.setValue(session == null ? "" : session.supplementDocument());
        var numbers = new FlexLayout(year, quarter, scale, passMark);
        numbers.setFlexWrap(FlexLayout.FlexWrap.WRAP);
        numbers.getStyle().set("gap", "var(--lumo-space-s, 0.5rem)");
        add(new Paragraph(getTranslation("session.help")), numbers, advisory, supplement);
    }

    /** @throws IllegalArgumentException naming the field that cannot be read */
    AssessmentSession read() {
        return new AssessmentSession(
                year.getValue() == null ? 0 : year.getValue(),
                quarter.getValue() == null ? 0 : quarter.getValue(),
                number(scale, "scale"),
                number(passMark, "passMark"),
                advisory.getValue(),
                supplement.getValue());
    }

    /** Marks the field that the session's record refused. */
    boolean refuse(String field) {
        TextField refused = switch (field) {
            case "scale" -> scale;
            case "passMark" -> passMark;
            case "supplementDocument" -> supplement;
            default -> null;
        };
        if (refused != null) {
            refused.setInvalid(true);
            refused.setErrorMessage(getTranslation("form.field.invalid"));
            refused.focus();
        }
        return refused != null;
    }

    private static String written(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static BigDecimal number(TextField field, String name) {
        String text = field.getValue().strip().replace(',', '.');
        if (!text.matches("\\d{1,4}(\\.\\d{1,2})?")) {
            throw new IllegalArgumentException(name);
        }
        return new BigDecimal(text);
    }
}
