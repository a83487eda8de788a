package vn.bangvang.ui.appeal;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Predicate;
import vn.bangvang.appeal.Appeal;
import vn.bangvang.security.Account;
import vn.bangvang.security.AccountId;
import vn.bangvang.ui.kit.Notices;

/** Asks who reads an appealed sheet again. */
final class RecountDialog extends Dialog {

    RecountDialog(Appeal appeal, List<Account> examiners, Predicate<AccountId> give) {
        setHeaderTitle(getTranslation("appeal.recount"));
        setWidth("min(34rem, 96vw)");
        setCloseOnOutsideClick(false);
        var reader = new ComboBox<Account>(getTranslation("appeal.recount.reader"));
        reader.setItems(examiners);
        reader.setItemLabelGenerator(Account::displayName);
        reader.setWidthFull();
        reader.setAutofocus(true);
        reader.setId("recount-reader");
        add(
                new Paragraph(appeal.candidateNumber() + " · "
                        + getTranslation("paperkind." + appeal.data().paper())),
                new Paragraph(getTranslation("appeal.recount.help")),
                reader);
        var ok = new Button(getTranslation("appeal.recount"), click -> {
            if (reader.isEmpty()) {
                Notices.refused(getTranslation("form.incomplete"));
            } else if (give.test(reader.getValue().id())) {
                close();
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("give-recount");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), ok);
    }
}
