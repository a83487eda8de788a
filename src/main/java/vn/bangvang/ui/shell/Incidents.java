package vn.bangvang.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.bangvang.audit.IncidentNumber;
import vn.bangvang.security.NotPermitted;
import vn.bangvang.ui.kit.Notices;

/** The one place where accidents arrive: logged whole under a number, shown as that number and nothing else. */
class Incidents implements ErrorHandler {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

    @Override
    public void error(ErrorEvent event) {
        Throwable cause = event.getThrowable();
        UI ui = UI.getCurrent();
        if (rootOf(cause) instanceof NotPermitted refused) {
            LOG.warn("refused: {}", refused.getMessage());
            if (ui != null) {
                Notices.refused(ui.getTranslation("error.notPermitted"));
            }
            return;
        }
        String number = IncidentNumber.next();
        LOG.error("incident {}", number, cause);
        if (ui != null) {
            Notices.refused(ui.getTranslation("error.incident", number));
        }
    }

    static Throwable rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
