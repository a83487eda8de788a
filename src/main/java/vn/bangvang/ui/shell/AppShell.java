package vn.bangvang.ui.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** The page around every screen: theme and viewport. */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("fe/bangvang.css")
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Bảng Vàng");
        settings.addLink("icon", "fe/favicon.svg");
    }
}
