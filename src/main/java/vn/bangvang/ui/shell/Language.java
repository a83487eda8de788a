package vn.bangvang.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Vietnamese unless someone chose English for this session; the browser's own language decides nothing. */
@Component
class Language implements VaadinServiceInitListener {

    static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    static final Locale ENGLISH = Locale.ENGLISH;
    private static final String CHOSEN = Language.class.getName();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> {
            session.getSession().setLocale(VIETNAMESE);
            session.getSession().setErrorHandler(new Incidents());
        });
        // Screen readers choose their voice by it.
        event.addIndexHtmlRequestListener(page -> page.getDocument()
                .child(0)
                .attr("lang", chosen(VaadinSession.getCurrent()).getLanguage()));
        event.getSource().addUIInitListener(start -> {
            UI ui = start.getUI();
            ui.setLocale(chosen(ui.getSession()));
            ui.getReconnectDialogConfiguration().setDialogText(ui.getTranslation("line.lost"));
            ui.getReconnectDialogConfiguration().setDialogTextGaveUp(ui.getTranslation("line.gone"));
            ui.getPage()
                    .executeJs(
                            "if (window.Vaadin.connectionIndicator) window.Vaadin.connectionIndicator.onlineText = $0",
                            ui.getTranslation("line.back"));
        });
    }

    static void choose(Locale locale) {
        VaadinSession session = VaadinSession.getCurrent();
        session.setAttribute(CHOSEN, locale);
        session.setLocale(locale);
        UI.getCurrent().getPage().reload();
    }

    private static Locale chosen(VaadinSession session) {
        return session.getAttribute(CHOSEN) instanceof Locale locale ? locale : VIETNAMESE;
    }
}
