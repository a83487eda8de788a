package vn.bangvang.ui.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import vn.bangvang.audit.IncidentNumber;
import vn.bangvang.security.NotPermitted;
import vn.bangvang.ui.kit.PlainPage;

/** The error handler of requests that no Vaadin screen answers: a refusal in words, an accident under its number. */
@ControllerAdvice
class PlainErrors {

    private static final Logger LOG = LoggerFactory.getLogger(PlainErrors.class);

    private final I18NProvider texts;

    PlainErrors(I18NProvider texts) {
        this.texts = texts;
    }

    @ExceptionHandler(NotPermitted.class)
    ResponseEntity<byte[]> refused(NotPermitted refused) {
        LOG.warn("refused: {}", refused.getMessage());
        return PlainPage.of(HttpStatus.FORBIDDEN, text("error.title"), text("error.notPermitted"));
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ResponseEntity<byte[]> noSuchAddress(MethodArgumentTypeMismatchException bad) {
        return PlainPage.of(HttpStatus.NOT_FOUND, text("error.title"), text("error.noSuchPage"));
    }

    @ExceptionHandler(RuntimeException.class)
    ResponseEntity<byte[]> accident(RuntimeException accident) {
        String number = IncidentNumber.next();
        LOG.error("incident {}", number, accident);
        return PlainPage.of(HttpStatus.INTERNAL_SERVER_ERROR, text("error.title"), text("error.incident", number));
    }

    private String text(String key, Object... args) {
        return texts.getTranslation(key, Locale.of("vi"), args);
    }
}
