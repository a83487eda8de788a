package vn.bangvang.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import vn.bangvang.security.Accounts;
import vn.bangvang.security.ApiKeys;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.NewAccount;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.Notices;

/** Everyone changes the own password here; who runs rounds also makes and revokes the own keys. */
@Route("mat-khau")
@Menu(title = "menu.password", order = 9)
@PermitAll
public class OwnPasswordView extends VerticalLayout implements HasDynamicTitle {

    OwnPasswordView(Accounts accounts, ApiKeys keys, CurrentActor currentActor, Clock clock) {
        addClassName("page");
        setPadding(false);
        var current = new PasswordField(getTranslation("password.current"));
        var next = new PasswordField(getTranslation("password.next"));
        next.setHelperText(getTranslation("account.password.help", NewAccount.SHORTEST_PASSWORD));
        var save = new Button(getTranslation("save"), click -> {
            switch (accounts.changeOwnPassword(current.getValue(), next.getValue())) {
                case CHANGED -> {
                    current.clear();
                    next.clear();
                    Notices.done(this, "saved");
                }
                case WRONG_CURRENT -> refuse(current, getTranslation("password.wrong"));
                case TOO_SHORT -> refuse(next, getTranslation("account.password.help", NewAccount.SHORTEST_PASSWORD));
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new H1(getTranslation("menu.password")), current, next, save);
        if (currentActor.require().is(Role.HR)) {
            add(new KeysCard(keys, clock));
        }
    }

    private static void refuse(PasswordField field, String message) {
        field.setInvalid(true);
        field.setErrorMessage(message);
        field.focus();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("menu.password") + " · Bảng Vàng";
    }
}
