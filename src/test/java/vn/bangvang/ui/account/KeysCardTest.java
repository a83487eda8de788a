package vn.bangvang.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.security.ApiKey;
import vn.bangvang.security.ApiKeyId;
import vn.bangvang.security.ApiKeys;
import vn.bangvang.security.ApiKeys.KeyOutcome;
import vn.bangvang.security.ApiKeys.RevokeOutcome;
import vn.bangvang.security.NewApiKey;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.ScreenTest;

@ViewPackages(classes = BlankPage.class)
class KeysCardTest extends ScreenTest {

    private static final Instant NOW = Instant.parse("2026-10-05T01:00:00Z");

    private final List<ApiKey> own = new ArrayList<>();
    private final List<Object> asked = new ArrayList<>();

    @Test
    void a_new_key_is_shown_once_with_the_warning_that_it_is_kept_nowhere() {
        show();
        assertThat(find(Paragraph.class).withText("Chưa có khóa nào.").exists()).isTrue();

        test(find(TextField.class).withLabel("Tên chương trình sử dụng").single())
                .setValue("Phần mềm nhân sự");
        test(find(Button.class).withText("Cấp khóa").single()).click();

        assertThat(asked).containsExactly(new NewApiKey("Phần mềm nhân sự", 90));
        assertThat(find(TextField.class).withLabel("Khóa").single().getValue()).isEqualTo("bv_bi-mat");
        test(find(Button.class).withText("Tôi đã chép khóa").single()).click();
        assertThat(find(TextField.class).withLabel("Khóa").exists()).isFalse();
    }

    @Test
    void without_a_name_or_for_no_day_nothing_is_asked() {
        show();
        test(find(Button.class).withText("Cấp khóa").single()).click();
        assertThat(find(TextField.class)
                        .withLabel("Tên chương trình sử dụng")
                        .single()
                        .isInvalid())
                .isTrue();
        test(find(TextField.class).withLabel("Tên chương trình sử dụng").single())
                .setValue("Tên");
        find(IntegerField.class).single().clear();
        test(find(Button.class).withText("Cấp khóa").single()).click();

        assertThat(find(IntegerField.class).single().isInvalid()).isTrue();
        assertThat(asked).isEmpty();
    }

    private void show() {
        ApiKeys keys = FakeDoor.of(
                ApiKeys.class,
                Map.of(
                        "mostDays",
                        args -> 365,
                        "own",
                        args -> List.copyOf(own),
                        "make",
                        args -> {
                            asked.add(args[0]);
                            var key = new ApiKey(
                                    new ApiKeyId(1), "Phần mềm nhân sự", NOW, NOW.plusSeconds(9), null, null);
                            own.add(key);
                            return new KeyOutcome.Made(key, "bv_bi-mat");
                        },
                        "revoke",
                        args -> new RevokeOutcome.Revoked()));
        UI.getCurrent().add(new KeysCard(keys, Clock.fixed(NOW, ZoneOffset.UTC)));
    }
}
