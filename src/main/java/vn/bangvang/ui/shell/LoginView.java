package vn.bangvang.ui.shell;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.beans.factory.annotation.Value;
import vn.bangvang.ui.kit.TrialBand;

/** The way in. */
@Route(value = "dang-nhap", autoLayout = false)
@AnonymousAllowed
public class LoginView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();

    LoginView(@Value("${bangvang.trial}") boolean trial) {
        addClassName("login");
        setAlignItems(Alignment.CENTER);
        form.setAction("dang-nhap");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(texts());
        // The form offers no text for the button that shows the password, which a screen reader would read in English.
        form.getElement()
                .executeJs(
                        "setTimeout(() => this.querySelectorAll('vaadin-password-field')"
                                + ".forEach(field => field.i18n = { reveal: $0 }))",
                        getTranslation("login.password.show"));
        add(new TrialBand(trial), new H1("Bảng Vàng"), new Paragraph(getTranslation("login.motto")), form);
    }

    private LoginI18n texts() {
        LoginI18n texts = LoginI18n.createDefault();
        texts.getForm().setTitle(getTranslation("login.title"));
        texts.getForm().setUsername(getTranslation("login.username"));
        texts.getForm().setPassword(getTranslation("login.password"));
        texts.getForm().setSubmit(getTranslation("login.submit"));
        texts.getErrorMessage().setTitle(getTranslation("login.failed"));
        texts.getErrorMessage().setMessage(getTranslation("login.failed.hint"));
        texts.getErrorMessage().setUsername(getTranslation("login.username.missing"));
        texts.getErrorMessage().setPassword(getTranslation("login.password.missing"));
        return texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("login.title") + " · Bảng Vàng";
    }
}
