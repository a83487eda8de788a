package vn.bangvang.ui.shell;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bangvang.audit.IncidentNumber;
import vn.bangvang.security.NotPermitted;

/** Shown when a screen cannot be opened: not permitted, or an accident with its number. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
public class AccidentView extends VerticalLayout implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(AccidentView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        removeAll();
        if (Incidents.rootOf(parameter.getException()) instanceof NotPermitted) {
            add(new H1(getTranslation("error.title")), new Paragraph(getTranslation("error.notPermitted")));
            return HttpServletResponse.SC_FORBIDDEN;
        }
        String number = IncidentNumber.next();
        LOG.error("incident {}", number, parameter.getException());
        add(new H1(getTranslation("error.title")), new Paragraph(getTranslation("error.incident", number)));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
