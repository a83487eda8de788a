package vn.bangvang.ui.panel;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.bangvang.panel.CouncilMember;
import vn.bangvang.panel.CouncilPosition;
import vn.bangvang.security.Account;
import vn.bangvang.security.AccountId;
import vn.bangvang.ui.kit.Fields;

/** Asks who sits in the council as what; of the chair only the office, for who chairs stands with the decision. */
class CouncilMemberDialog extends Dialog {

    private final Select<CouncilPosition> position = new Select<>();
    private final ComboBox<Account> account = new ComboBox<>(getTranslation("panel.member.account"));
    private final TextField name = Fields.text(getTranslation("panel.member.name"), CouncilMember.LONGEST_NAME);
    private final TextField office = Fields.text(getTranslation("panel.member.office"), CouncilMember.LONGEST_OFFICE);
    private final @Nullable CouncilMember before;

    /** Begins with {@code before} or else empty; stays open until {@code save} says that it is done. */
    CouncilMemberDialog(@Nullable CouncilMember before, List<Account> accounts, Predicate<CouncilMember> save) {
        this.before = before;
        setHeaderTitle(getTranslation(before == null ? "panel.member.add" : "panel.member.change"));
        setWidth("34rem");
        setCloseOnOutsideClick(false);
        position.setLabel(getTranslation("panel.member.position"));
        position.setItems(CouncilPosition.VICE_CHAIR, CouncilPosition.MEMBER, CouncilPosition.SECRETARY);
        position.setItemLabelGenerator(item -> getTranslation("councilposition." + item));
        position.setValue(CouncilPosition.MEMBER);
        account.setItems(accounts);
        account.setItemLabelGenerator(Account::displayName);
        account.setClearButtonVisible(true);
        account.setHelperText(getTranslation("panel.member.accountHelp"));
        account.addValueChangeListener(chosen -> nameOf(chosen.getValue()));
        position.setId("member-position");
        account.setId("member-account");
        name.setId("member-name");
        office.setId("member-office");
        if (before != null) {
            fill(before, accounts);
        }
        add(isChair() ? new FormLayout(name, office) : new FormLayout(position, account, name, office));
        var ok = new Button(getTranslation("save"), click -> {
            if (Fields.filled(name) & Fields.filled(office) && save.test(member())) {
                close();
            }
        });
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("save-member");
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), ok);
    }

    private void fill(CouncilMember member, List<Account> accounts) {
        if (!isChair()) {
            position.setValue(member.position());
        }
        accounts.stream()
                .filter(item -> item.id().equals(member.account()))
                .findFirst()
                .ifPresent(account::setValue);
        name.setValue(member.name());
        name.setReadOnly(member.account() != null);
        office.setValue(member.office());
    }

    private boolean isChair() {
        return before != null && before.position() == CouncilPosition.CHAIR;
    }

    /** Who has an account goes by its name. */
    private void nameOf(@Nullable Account chosen) {
        name.setReadOnly(chosen != null);
        if (chosen != null) {
            name.setValue(chosen.displayName());
        }
    }

    private CouncilMember member() {
        if (before != null && isChair()) {
            return new CouncilMember(before.position(), before.name(), office.getValue(), before.account());
        }
        Account chosen = account.getValue();
        AccountId id = chosen == null ? null : chosen.id();
        return new CouncilMember(position.getValue(), name.getValue(), office.getValue(), id);
    }
}
