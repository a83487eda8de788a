package vn.bangvang.ui.timetable;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import org.jspecify.annotations.Nullable;
import vn.bangvang.timetable.RoundDates;

/** Asks for what chooses between limits: how many applied, and whether round 1 is written on paper. */
class SettingsDialog extends Dialog {

    /** Says whether it is done. */
    @FunctionalInterface
    interface Save {
        boolean test(@Nullable Integer applicants, boolean round1OnPaper);
    }

    SettingsDialog(RoundDates dates, Save save) {
        setHeaderTitle(getTranslation("timetable.settings"));
        var applicants = new IntegerField(getTranslation("timetable.applicants"));
        applicants.setMin(0);
        applicants.setValue(dates.applicants());
        var paper = new Checkbox(getTranslation("timetable.paper"), dates.round1OnPaper());
        var form = new VerticalLayout(applicants, paper);
        form.setPadding(false);
        add(form);
        var ok = new Button(getTranslation("save"), click -> {
            Integer number = applicants.getValue();
            if (!applicants.isInvalid() && (number == null || number >= 0) && save.test(number, paper.getValue())) {
                close();
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("save-settings");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), ok);
    }
}
