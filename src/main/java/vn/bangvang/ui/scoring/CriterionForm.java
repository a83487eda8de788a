package vn.bangvang.ui.scoring;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bangvang.scoring.CriterionData;
import vn.bangvang.ui.kit.Print;

/** One criterion being written: title, maximum, step and one line an anchor such as {@code 0 – 6,0: not enough}. */
class CriterionForm extends Composite<Div> {

    private static final Pattern ANCHOR = Pattern.compile("\\s*([\\d.,]+)\\s*[–-]\\s*([\\d.,]+)\\s*:\\s*(.+)");

    private final TextField title = new TextField();
    private final TextField maximum = new TextField();
    private final TextField step = new TextField();
    private final TextArea anchors = new TextArea();
    private final Button remove = new Button();

    CriterionForm(@Nullable CriterionData data) {
        getContent().addClassName("card");
        title.setLabel(getTranslation("rubric.title"));
        title.setWidthFull();
        maximum.setLabel(getTranslation("rubric.maximum"));
        step.setLabel(getTranslation("rubric.step"));
        anchors.setLabel(getTranslation("rubric.anchors"));
        anchors.setHelperText(getTranslation("rubric.anchors.help"));
        anchors.setWidthFull();
        remove.setText(getTranslation("remove"));
        var numbers = new FlexLayout(maximum, step, remove);
        numbers.getStyle().set("gap", "1rem").set("align-items", "end").set("flex-wrap", "wrap");
        getContent().add(title, numbers, anchors);
        if (data != null) {
            title.setValue(data.title());
            maximum.setValue(Print.mark(data.maximum()));
            step.setValue(Print.mark(data.step()));
            anchors.setValue(String.join(
                    "\n",
                    data.anchors().stream()
                            .map(a -> Print.mark(a.from()) + " – " + Print.mark(a.to()) + ": " + a.meaning())
                            .toList()));
        }
    }

    static CriterionForm empty() {
        return new CriterionForm(null);
    }

    void onRemove(Runnable act) {
        remove.addClickListener(click -> act.run());
    }

    Optional<CriterionData> read() {
        List<CriterionData.Anchor> bands = new ArrayList<>();
        try {
            for (String line :
                    anchors.getValue().lines().filter(l -> !l.isBlank()).toList()) {
                Matcher band = ANCHOR.matcher(line);
                if (!band.matches()) {
                    throw new IllegalArgumentException("anchors");
                }
                bands.add(new CriterionData.Anchor(
                        number(band.group(1)),
                        number(band.group(2)),
                        band.group(3).strip()));
            }
            return Optional.of(
                    new CriterionData(title.getValue(), number(maximum.getValue()), number(step.getValue()), bands));
        } catch (IllegalArgumentException | ArithmeticException invalid) {
            title.setInvalid("title".equals(invalid.getMessage()));
            maximum.setInvalid("maximum".equals(invalid.getMessage()) || invalid instanceof NumberFormatException);
            step.setInvalid("step".equals(invalid.getMessage()) || invalid instanceof ArithmeticException);
            anchors.setInvalid("anchors".equals(invalid.getMessage()));
            return Optional.empty();
        }
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.strip().replace(',', '.')).setScale(2);
    }
}
