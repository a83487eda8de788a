package vn.bangvang.ui.venue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bangvang.security.Account;
import vn.bangvang.venue.Invigilator;

/** Asks who watches over a room: people with an account, and others by name. */
class InvigilatorDialog extends Dialog {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_NAME = 120;

    private final MultiSelectComboBox<Account> known;
    private final TextArea others = new TextArea(getTranslation("venue.invigilators.others"));

    InvigilatorDialog(
            String title, List<Account> accounts, List<Invigilator> now, BiConsumer<List<Invigilator>, Runnable> save) {
        setHeaderTitle(title);
        setWidth("min(34rem, 96vw)");
        setCloseOnOutsideClick(false);
        known = new MultiSelectComboBox<>(getTranslation("venue.invigilators.accounts"));
        known.setItems(accounts);
        known.setItemLabelGenerator(Account::displayName);
        known.setWidthFull();
        known.setId("invigilator-accounts");
        known.setValue(accounts.stream()
                .filter(account -> now.stream().anyMatch(one -> Objects.equals(one.account(), account.id())))
                .collect(Collectors.toSet()));
        others.setHelperText(getTranslation("venue.invigilators.help"));
        others.setWidthFull();
        others.setId("invigilator-names");
        others.setValue(now.stream()
                .filter(one -> one.account() == null)
                .map(Invigilator::name)
                .collect(Collectors.joining("\n")));
        add(known, others);
        var ok = new Button(getTranslation("save"), click -> {
            others.setErrorMessage(getTranslation("form.field.invalid"));
            others.setInvalid(
                    others.getValue().lines().anyMatch(line -> line.strip().length() > LONGEST_NAME));
            if (!others.isInvalid()) {
                save.accept(read(), this::close);
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("save-invigilators");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), ok);
    }

    private List<Invigilator> read() {
        return Stream.concat(
                        known.getValue().stream().map(account -> new Invigilator(account.displayName(), account.id())),
                        others.getValue()
                                .lines()
                                .filter(line -> !line.isBlank())
                                .map(line -> new Invigilator(line, null)))
                .toList();
    }
}
