package vn.bangvang.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.PasswordField;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import viewtest.BlankPage;
import vn.bangvang.security.Accounts;
import vn.bangvang.security.ApiKeys;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.ScreenTest;

@ViewPackages(classes = BlankPage.class)
class OwnPasswordViewTest extends ScreenTest {

    @ParameterizedTest
    @CsvSource({
        "WRONG_CURRENT, Mật khẩu hiện tại, Mật khẩu hiện tại chưa đúng",
        "TOO_SHORT,     Mật khẩu mới,      Ít nhất 10 ký tự"
    })
    void a_refused_change_is_told_at_the_field_that_caused_it(
            Accounts.PasswordOutcome outcome, String label, String message) {
        UI.getCurrent()
                .add(new OwnPasswordView(
                        FakeDoor.of(Accounts.class, Map.of("changeOwnPassword", args -> outcome)),
                        FakeDoor.of(ApiKeys.class, Map.of()),
                        FakeDoor.actor(Role.CHAIR),
                        Clock.systemUTC()));

        test(find(Button.class).withText("Lưu").single()).click();

        PasswordField field = find(PasswordField.class).withLabel(label).single();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo(message);
    }
}
