package vn.bangvang.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.bangvang.security.Account;
import vn.bangvang.security.Accounts;
import vn.bangvang.security.Accounts.CreateOutcome;
import vn.bangvang.security.Accounts.RightsOutcome;
import vn.bangvang.security.NewAccount;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.Grids;
import vn.bangvang.ui.kit.Notices;

/** Who may log in, and as what. */
@Route("tai-khoan")
@Menu(title = "menu.accounts", order = 8)
@RolesAllowed("ADMIN")
public class AccountsView extends VerticalLayout implements HasDynamicTitle {

    private final Accounts accounts;
    private final Grid<Account> grid = new Grid<>();

    AccountsView(Accounts accounts) {
        this.accounts = accounts;
        addClassName("page");
        setPadding(false);
        var create = new Button(getTranslation("account.create"), click -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.setId("create-account");
        grid.setAllRowsVisible(true);
        grid.addColumn(Account::username).setHeader(getTranslation("account.username"));
        grid.addColumn(Account::displayName).setHeader(getTranslation("account.displayName"));
        grid.addColumn(a -> a.roles().stream()
                        .sorted()
                        .map(r -> getTranslation("role." + r))
                        .collect(Collectors.joining(", ")))
                .setHeader(getTranslation("account.roles"))
                .setFlexGrow(2);
        grid.addColumn(a -> getTranslation(a.enabled() ? "account.enabled" : "account.disabled"))
                .setHeader(getTranslation("account.state"));
        grid.addComponentColumn(a -> actions(
                        new Button(getTranslation("account.roles"), click -> changeRoles(a)),
                        new Button(getTranslation("account.resetPassword"), click -> resetPassword(a)),
                        new Button(getTranslation(a.enabled() ? "account.disable" : "account.enable"), click -> {
                            settle(accounts.setEnabled(a.id(), !a.enabled()));
                            refresh();
                        })))
                .setHeader(getTranslation("col.action"))
                .setWidth("30rem")
                .setFlexGrow(0);
        Grids.readable(grid);
        add(new H1(getTranslation("menu.accounts")), create, grid);
        refresh();
    }

    private static Div actions(Button... buttons) {
        var actions = new Div(buttons);
        actions.addClassName("row-actions");
        return actions;
    }

    private void refresh() {
        grid.setItems(accounts.all());
    }

    private void create() {
        var username = new TextField(getTranslation("account.username"));
        username.setId("new-username");
        var displayName = new TextField(getTranslation("account.displayName"));
        displayName.setId("new-display-name");
        var roles = roles(Set.of());
        var password = new PasswordField(getTranslation("account.password"));
        password.setHelperText(getTranslation("account.password.help", NewAccount.SHORTEST_PASSWORD));
        password.setId("new-password");
        ask(
                "account.create",
                dialog -> {
                    try {
                        CreateOutcome outcome = accounts.create(new NewAccount(
                                username.getValue().strip(),
                                displayName.getValue().strip(),
                                roles.getValue(),
                                password.getValue()));
                        if (!(outcome instanceof CreateOutcome.Created)) {
                            Notices.refused(this, (Record) outcome);
                            return;
                        }
                        dialog.close();
                        refresh();
                    } catch (IllegalArgumentException invalid) {
                        Notices.refused(getTranslation("account.invalid"));
                    }
                },
                username,
                displayName,
                roles,
                password);
    }

    private void changeRoles(Account account) {
        var roles = roles(account.roles());
        ask(
                "account.roles",
                dialog -> {
                    if (roles.getValue().isEmpty()) {
                        Notices.refused(getTranslation("account.invalid"));
                        return;
                    }
                    if (settle(accounts.assignRoles(account.id(), roles.getValue()))) {
                        dialog.close();
                        refresh();
                    }
                },
                roles);
    }

    private boolean settle(RightsOutcome outcome) {
        if (outcome instanceof RightsOutcome.Done) {
            return true;
        }
        Notices.refused(this, (Record) outcome);
        return false;
    }

    private void resetPassword(Account account) {
        var password = new PasswordField(getTranslation("account.password"));
        password.setHelperText(getTranslation("account.password.help", NewAccount.SHORTEST_PASSWORD));
        ask(
                "account.resetPassword",
                dialog -> {
                    if (password.getValue().length() < NewAccount.SHORTEST_PASSWORD) {
                        password.setInvalid(true);
                        return;
                    }
                    accounts.resetPassword(account.id(), password.getValue());
                    dialog.close();
                    Notices.done(this, "saved");
                },
                password);
    }

    private void ask(String title, Consumer<Dialog> save, com.vaadin.flow.component.Component... fields) {
        var dialog = new Dialog(getTranslation(title));
        var form = new VerticalLayout(fields);
        form.setPadding(false);
        dialog.add(form);
        var ok = new Button(getTranslation("save"), click -> save.accept(dialog));
        ok.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        ok.setId("save-account");
        dialog.getFooter().add(new Button(getTranslation("cancel"), click -> dialog.close()), ok);
        dialog.open();
    }

    private MultiSelectComboBox<Role> roles(Set<Role> chosen) {
        var box = new MultiSelectComboBox<Role>(getTranslation("account.roles"));
        box.setItems(Role.values());
        box.setItemLabelGenerator(r -> getTranslation("role." + r));
        box.setValue(chosen);
        box.setWidth("22rem");
        return box;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.accounts") + " · Bảng Vàng";
    }
}
