package vn.bangvang.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.security.NotPermitted;
import vn.bangvang.ui.kit.ScreenTest;

@ViewPackages(classes = BlankPage.class)
class IncidentsTest extends ScreenTest {

    @Test
    void an_accident_shows_its_number_and_nothing_of_what_went_wrong() {
        new Incidents().error(new ErrorEvent(new IllegalStateException("mark 59.5 of giamkhao1")));

        assertThat(shown())
                .matches("Hệ thống gặp sự cố\\. .* Mã sự cố: [0-9A-F]{8}\\. .*")
                .doesNotContain("59.5", "giamkhao1");
    }

    @Test
    void a_refusal_deep_inside_is_told_as_a_refusal() {
        new Incidents().error(new ErrorEvent(new RuntimeException(new NotPermitted("not this examiner"))));

        assertThat(shown()).isEqualTo("Đồng chí không có quyền thực hiện việc này.");
    }

    private String shown() {
        return test(find(Notification.class).single()).getText();
    }
}
