package vn.bangvang.ui.exemption;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Predicate;
import vn.bangvang.exemption.ExemptionData;
import vn.bangvang.regulation.ExemptionGround;
import vn.bangvang.regulation.Setting;
import vn.bangvang.ui.kit.Fields;
import vn.bangvang.ui.kit.ParameterText;

/** Asks for the ground of an exemption, among those that the rule set lists, and for its evidence. */
class ExemptionDialog extends Dialog {

    private final Select<ExemptionGround> ground = new Select<>();
    private final TextField evidence;
    private final TextField document;

    ExemptionDialog(String name, Setting.Stated<List<ExemptionGround>> list, Predicate<ExemptionData> save) {
        setHeaderTitle(getTranslation("exemption.grant") + ": " + name);
        setWidth("36rem");
        setCloseOnOutsideClick(false);
        ground.setLabel(getTranslation("exemption.ground"));
        ground.setItems(list.parameter().value().stream()
                .filter(listed -> !listed.byCertificate())
                .toList());
        ground.setItemLabelGenerator(listed -> ParameterText.value(this::getTranslation, listed));
        ground.setRequiredIndicatorVisible(true);
        ground.setWidthFull();
        evidence = Fields.text(getTranslation("exemption.evidence"), 300);
        document = Fields.text(getTranslation("exemption.document"), 60);
        var form = new VerticalLayout(ground, evidence, document);
        form.setPadding(false);
        form.setSpacing(false);
        var law = new Paragraph(getTranslation(
                list.parameter().verified() ? "exemption.law" : "exemption.law.unverified",
                list.source().toString()));
        law.addClassName("law");
        add(form, law);
        var ok = new Button(getTranslation("save"), click -> {
            ground.setErrorMessage(getTranslation("form.field.invalid"));
            ground.setInvalid(ground.getValue() == null);
            if (Fields.filled(evidence) & Fields.filled(document) & !ground.isInvalid() && save.test(data())) {
                close();
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("save-exemption");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), ok);
    }

    private ExemptionData data() {
        return new ExemptionData(ground.getValue().code(), evidence.getValue(), document.getValue());
    }
}
