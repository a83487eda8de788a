package vn.bangvang.ui.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import vn.bangvang.security.Actor;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.ui.kit.TrialBand;

/**
 * The frame of every screen behind the login: who is here, where one can go, and whether this is a trial. Brings every
 * component that any screen uses.
 *
 * @see "docs/adr/0003-our-own-bundle.md"
 */
@Layout
@AnonymousAllowed
@Uses(Button.class)
@Uses(Checkbox.class)
@Uses(CheckboxGroup.class)
@Uses(ComboBox.class)
@Uses(MultiSelectComboBox.class)
@Uses(ConfirmDialog.class)
@Uses(DatePicker.class)
@Uses(Dialog.class)
@Uses(FormLayout.class)
@Uses(Grid.class)
@Uses(Notification.class)
@Uses(HorizontalLayout.class)
@Uses(VerticalLayout.class)
@Uses(ProgressBar.class)
@Uses(RadioButtonGroup.class)
@Uses(Select.class)
@Uses(IntegerField.class)
@Uses(PasswordField.class)
@Uses(TextArea.class)
@Uses(TextField.class)
@Uses(Upload.class)
public class MainLayout extends AppLayout {

    MainLayout(
            CurrentActor currentActor,
            AuthenticationContext authentication,
            @Value("${bangvang.trial}") boolean trial) {
        setPrimarySection(Section.DRAWER);
        var brand = new Span("Bảng Vàng");
        brand.addClassName("brand");
        var menu = new SideNav(getTranslation("menu.label"));
        menu.addClassName("menu");
        MenuConfiguration.getMenuEntries().stream()
                .map(entry -> new SideNavItem(getTranslation(entry.title()), entry.path()))
                .forEach(menu::addItem);
        addToDrawer(brand, new Scroller(menu));

        var who = new Div();
        who.addClassName("who");
        currentActor.find().ifPresent(actor -> {
            var roles = new Span(describe(actor));
            roles.addClassName("roles");
            who.add(new Span(actor.displayName()), roles);
        });
        boolean vietnamese = getLocale().getLanguage().equals("vi");
        var language = new Button(
                vietnamese ? "English" : "Tiếng Việt",
                click -> Language.choose(vietnamese ? Language.ENGLISH : Language.VIETNAMESE));
        var logout = new Button(getTranslation("logout"), click -> authentication.logout());
        language.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        logout.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        logout.setId("logout");
        var bar = new HorizontalLayout(new DrawerToggle(), who, language, logout);
        bar.addClassName("top-bar");
        bar.setWidthFull();
        bar.expand(who);
        bar.setAlignItems(HorizontalLayout.Alignment.CENTER);
        var top = new Div(new TrialBand(trial), bar);
        top.setWidthFull();
        addToNavbar(top);
    }

    private String describe(Actor actor) {
        return actor.roles().stream()
                .sorted()
                .map(role -> getTranslation("role." + role.name()))
                .collect(Collectors.joining(", "));
    }
}
