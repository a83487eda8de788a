package vn.bangvang.ui.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.notification.Failure;
import vn.bangvang.notification.Letter;
import vn.bangvang.notification.NotYetReason;
import vn.bangvang.notification.NotificationKind;
import vn.bangvang.notification.Notifications;
import vn.bangvang.notification.Notifications.AgainOutcome;
import vn.bangvang.notification.Notifications.SendOutcome;
import vn.bangvang.notification.Recipient;
import vn.bangvang.notification.SendingPlan;
import vn.bangvang.outbox.OutboxState;
import vn.bangvang.round.Phase;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.SampleRound;
import vn.bangvang.ui.kit.ScreenTest;

@ViewPackages(classes = BlankPage.class)
class NotificationViewTest extends ScreenTest {

    private static final Recipient AN = new Recipient("round:1:summons:2:001", "001", "Nguyễn Hoài An");
    private static final Recipient ANH = new Recipient("round:1:summons:2:002", "002", "Trần Thị Ánh");
    private static final Recipient BAO = new Recipient("round:1:summons:2:003", "003", "Lê Quốc Bảo");
    private static final OutboxState NOTHING = new OutboxState(0, 0, 0, 0);

    private final Map<String, Function<Object[], Object>> answers = new HashMap<>();
    private final List<String> calls = new ArrayList<>();

    @Test
    void counts_the_message_and_the_unreachable_are_seen_before_anything_is_sent() {
        given(plan(Optional.empty(), List.of(AN, ANH), List.of(BAO), NOTHING, List.of(), true));
        show(Role.HR);

        assertThat(sentences())
                .contains("2 người sẽ nhận thư, 5 người đã có thư trong hàng gửi, 1 người không có địa chỉ dùng được.");
        assertThat(letter()).isEqualTo("Gửi tới: 001@example.vn\nTiêu đề: Triệu tập\n\nKính gửi Nguyễn Hoài An");
        test(find(ComboBox.class).single()).selectItem("002 · Trần Thị Ánh");
        assertThat(letter()).endsWith("Kính gửi Trần Thị Ánh");
        assertThat(test(find(Grid.class).id("unreachable")).getCellText(0, 1)).isEqualTo("Lê Quốc Bảo");
        assertThat(buttons()).containsExactly("Gửi 2 thư");
        assertThat(calls).isEmpty();
    }

    @Test
    void what_was_seen_is_sent_after_one_more_question() {
        given(plan(Optional.empty(), List.of(AN, ANH), List.of(BAO), NOTHING, List.of(), true));
        answers.put("send", args -> {
            calls.add(Arrays.toString(args));
            return new SendOutcome.Sent(2);
        });
        show(Role.HR);

        test(find(Button.class).id("send")).click();
        assertThat(calls).isEmpty();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(calls).containsExactly("[" + new RoundId(1) + ", SUMMONS, digest]");
        assertThat(notice()).isEqualTo("Đã đưa 2 thư vào hàng gửi");
    }

    @Test
    void a_batch_that_changed_is_refused_with_a_sentence() {
        given(plan(Optional.empty(), List.of(AN), List.of(), NOTHING, List.of(), true));
        answers.put("send", args -> new SendOutcome.ChangedSince());
        show(Role.HR);

        test(find(Button.class).id("send")).click();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(notice()).isEqualTo("Danh sách hoặc nội dung đã thay đổi so với bản đã xem: hãy xem lại rồi gửi.");
    }

    @Test
    void what_keeps_it_from_being_sent_is_said_and_nothing_is_offered() {
        given(plan(Optional.of(NotYetReason.NO_DAY), List.of(), List.of(), NOTHING, List.of(), true));
        show(Role.HR);

        assertThat(sentences()).containsExactly("Chưa gửi được: tiến trình chưa có ngày thi dự kiến.");
        assertThat(buttons()).isEmpty();
    }

    @Test
    void without_a_mail_server_the_screen_says_that_messages_wait() {
        given(plan(Optional.empty(), List.of(), List.of(), new OutboxState(3, 0, 0, 0), List.of(), false));
        show(Role.HR);

        assertThat(find(Paragraph.class).id("no-server").getText()).startsWith("Chưa cấu hình máy chủ thư");
        assertThat(sentences()).contains("3 chờ gửi · 0 đã gửi · 0 bị từ chối · 0 không rõ đã tới chưa");
    }

    @Test
    void a_failure_is_named_and_sent_again_only_after_a_question_that_fits_it() {
        given(plan(
                Optional.empty(),
                List.of(),
                List.of(),
                new OutboxState(0, 4, 1, 1),
                List.of(
                        new Failure(AN, false, "550 no such user", Instant.EPOCH),
                        new Failure(ANH, true, "", Instant.EPOCH)),
                true));
        answers.put("again", args -> {
            calls.add(String.valueOf(args[2]));
            return new AgainOutcome.Again();
        });
        show(Role.HR);

        Grid<?> failures = find(Grid.class).id("failures");
        assertThat(test(failures).getCellText(0, 0)).isEqualTo("001 · Nguyễn Hoài An");
        assertThat(test(failures).getCellText(0, 1)).isEqualTo("Bị từ chối");
        assertThat(test(failures).getCellText(0, 2)).isEqualTo("550 no such user");
        assertThat(test(failures).getCellText(1, 1)).isEqualTo("Không rõ");
        ((Button) test(failures).getCellComponent(1, 4)).click();
        assertThat(find(ConfirmDialog.class).single().getElement().getProperty("message"))
                .isEqualTo("Thư cho 002 · Trần Thị Ánh có thể đã tới. Gửi lại thì người này có thể nhận hai thư."
                        + " Vẫn gửi lại?");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(calls).containsExactly(ANH.key());
    }

    @Test
    void those_who_only_read_are_offered_nothing_to_send() {
        given(plan(
                Optional.empty(),
                List.of(AN),
                List.of(),
                new OutboxState(0, 0, 1, 0),
                List.of(new Failure(ANH, false, "", Instant.EPOCH)),
                true));
        for (Role role : List.of(Role.CHAIR, Role.SUPERVISOR)) {
            show(role);
            assertThat(letter()).endsWith("Kính gửi Nguyễn Hoài An");
            assertThat(buttons()).isEmpty();
            assertThat(find(Grid.class).id("failures").getColumns()).hasSize(4);
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void another_kind_is_planned_anew() {
        given(plan(Optional.empty(), List.of(AN), List.of(), NOTHING, List.of(), true));
        show(Role.HR);
        Function<Object[], Object> before = java.util.Objects.requireNonNull(answers.get("plan"));
        answers.put("plan", args -> {
            calls.add(String.valueOf(args[1]));
            return before.apply(args);
        });

        RadioButtonGroup<NotificationKind> kinds = find(RadioButtonGroup.class).single();
        assertThat(kinds.getValue()).isEqualTo(NotificationKind.SUMMONS);
        kinds.setValue(NotificationKind.APPEAL_ANSWER);

        assertThat(calls).containsExactly("APPEAL_ANSWER");
    }

    @Test
    void the_page_says_whom_a_letter_of_change_reaches_and_whom_not() {
        given(new SendingPlan(
                NotificationKind.SUMMONS_CHANGE,
                Optional.empty(),
                List.of(),
                0,
                List.of(),
                "digest",
                NOTHING,
                List.of(),
                true));
        show(Role.HR);

        assertThat(sentences())
                .contains(
                        "Thư này chỉ gửi cho người đã nhận thư triệu tập mà ngày, giờ, phòng, chỗ ngồi, ban hoặc thứ tự"
                                + " bốc thăm nay đã khác. Người đến dự theo giấy in phải được báo trực tiếp.");
    }

    private static SendingPlan plan(
            Optional<NotYetReason> obstacle,
            List<Recipient> due,
            List<Recipient> unreachable,
            OutboxState state,
            List<Failure> failures,
            boolean server) {
        return new SendingPlan(
                NotificationKind.SUMMONS, obstacle, due, 5, unreachable, "digest", state, failures, server);
    }

    private void given(SendingPlan plan) {
        answers.put("plan", args -> plan);
        answers.put(
                "letter",
                args -> plan.due().stream()
                        .filter(one -> one.key().equals(args[2]))
                        .findFirst()
                        .map(one ->
                                new Letter(one, one.number() + "@example.vn", "Triệu tập", "Kính gửi " + one.name())));
    }

    private void show(Role role) {
        UI.getCurrent().removeAll();
        SampleRound.open(new NotificationView(
                FakeDoor.rounds(Map.of("byId", args -> SampleRound.in(Phase.BOARDS))),
                FakeDoor.actor(role),
                FakeDoor.of(Notifications.class, answers)));
    }

    private String letter() {
        return find(Div.class).id("letter").getText();
    }

    private String notice() {
        return test(find(Notification.class).single()).getText();
    }

    private List<String> sentences() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }
}
