package vn.bangvang.ui.kit;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;

/** A test of one screen with fake doors: no browser, no Spring, no database. The test names the blank page to begin on. */
public abstract class ScreenTest extends BrowserlessTest {

    @BeforeEach
    void the_person_reads_vietnamese() {
        UI.getCurrent().setLocale(Locale.of("vi"));
    }
}
