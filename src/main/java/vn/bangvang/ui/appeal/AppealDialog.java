package vn.bangvang.ui.appeal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import vn.bangvang.appeal.AppealData;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.ui.kit.Notices;

/** Asks for an appeal as it was handed in. */
final class AppealDialog extends Dialog {

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_NUMBER = 60;

    private final ComboBox<Candidate> candidate = new ComboBox<>();
    private final Select<PaperKind> paper = new Select<>();
    private final TextField number = new TextField();
    private final DatePicker receivedOn = new DatePicker();
    private final TextArea reason = new TextArea();

    AppealDialog(List<Candidate> candidates, List<PaperKind> papers, Predicate<AppealData> save) {
        setHeaderTitle(getTranslation("appeal.file"));
        setWidth("min(38rem, 96vw)");
        setCloseOnOutsideClick(false);
        candidate.setLabel(getTranslation("candidate"));
        candidate.setItems(candidates);
        candidate.setItemLabelGenerator(
                one -> one.number() + " · " + one.data().name().full());
        candidate.setAutofocus(true);
        candidate.setId("appeal-candidate");
        paper.setLabel(getTranslation("appeal.paper"));
        paper.setItems(papers);
        paper.setItemLabelGenerator(one -> getTranslation("paperkind." + one));
        paper.setValue(papers.contains(PaperKind.WRITTEN) ? PaperKind.WRITTEN : papers.getFirst());
        number.setLabel(getTranslation("appeal.documentNumber"));
        number.setMaxLength(LONGEST_NUMBER);
        number.setId("appeal-number");
        receivedOn.setLabel(getTranslation("appeal.receivedOn"));
        receivedOn.setLocale(Locale.forLanguageTag("vi"));
        receivedOn.setI18n(new DatePicker.DatePickerI18n().setDateFormat("dd/MM/yyyy"));
        receivedOn.setId("appeal-received");
        reason.setLabel(getTranslation("appeal.reason"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        reason.setId("appeal-reason");
        add(new FormLayout(candidate, paper, number, receivedOn), reason);
        var ok = new Button(getTranslation("save"), click -> save(save));
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("save-appeal");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), ok);
    }

    private void save(Predicate<AppealData> save) {
        if (candidate.isEmpty() || paper.isEmpty() || number.getValue().isBlank() || receivedOn.isEmpty()) {
            Notices.refused(getTranslation("form.incomplete"));
            return;
        }
        if (save.test(new AppealData(
                candidate.getValue().id(),
                paper.getValue(),
                reason.getValue(),
                receivedOn.getValue(),
                number.getValue()))) {
            close();
        }
    }
}
