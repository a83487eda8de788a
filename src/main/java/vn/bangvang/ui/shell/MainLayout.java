package vn.bangvang.ui.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import vn.bangvang.security.Actor;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.ui.kit.TrialBand;

/** The frame of every screen behind the login: who is here, where one can go, and whether this is a trial. */
@Layout
@AnonymousAllowed
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
