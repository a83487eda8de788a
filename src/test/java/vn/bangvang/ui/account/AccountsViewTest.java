package vn.bangvang.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.security.Accounts;
import vn.bangvang.security.Accounts.CreateOutcome;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.ScreenTest;

@ViewPackages(classes = BlankPage.class)
class AccountsViewTest extends ScreenTest {

    @Test
    @SuppressWarnings("unchecked")
    void a_user_name_in_use_is_said_and_the_form_stays_open_with_what_was_typed() {
        UI.getCurrent()
                .add(new AccountsView(FakeDoor.of(
                        Accounts.class,
                        Map.of("all", args -> List.of(), "create", args -> new CreateOutcome.UsernameTaken("lan")))));

        test(find(Button.class).withText("Thêm tài khoản").single()).click();
        find(TextField.class).withLabel("Tên đăng nhập").single().setValue("lan");
        find(TextField.class).withLabel("Họ tên").single().setValue("Phạm Thị Lan Chi");
        find(MultiSelectComboBox.class).withLabel("Vai trò").single().setValue(Set.of(Role.EXAMINER));
        find(PasswordField.class).withLabel("Mật khẩu").single().setValue("mot-mat-khau-dai");
        test(find(Button.class).withText("Lưu").single()).click();

        assertThat(test(find(Notification.class).single()).getText())
                .isEqualTo("Tên đăng nhập lan đã có người dùng. Hãy chọn tên khác.");
        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(find(TextField.class).withLabel("Họ tên").single().getValue())
                .isEqualTo("Phạm Thị Lan Chi");
    }
}
