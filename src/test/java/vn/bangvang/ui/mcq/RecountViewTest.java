package vn.bangvang.ui.mcq;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.mcq.MyRecount;
import vn.bangvang.mcq.RecountId;
import vn.bangvang.mcq.Recounts;
import vn.bangvang.mcq.Recounts.RecountOutcome;
import vn.bangvang.mcq.SheetCode;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.Phase;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.SampleRound;
import vn.bangvang.ui.kit.ScreenTest;

@ViewPackages(classes = BlankPage.class)
class RecountViewTest extends ScreenTest {

    private final List<Object> sent = new ArrayList<>();
    private RecountOutcome outcome = new RecountOutcome.Read();

    @Test
    void whoever_has_nothing_to_read_is_told_so() {
        show();

        assertThat(find(Paragraph.class).single().getText()).isEqualTo("Không có phiếu nào giao cho bạn đọc lại.");
    }

    @Test
    void a_sheet_is_looked_over_in_rows_of_ten_before_it_is_handed_in() {
        show(recount("417802", null), recount("553190", Instant.parse("2023-04-20T02:30:00Z")));
        assertThat(find(H2.class).all())
                .extracting(H2::getText)
                .containsExactly("Mã 417802 · Kiến thức chung", "Mã 553190 · Kiến thức chung");
        assertThat(find(TextArea.class).all()).hasSize(1);

        test(find(TextField.class).withId("variant-417802").single()).setValue(" 101 ");
        test(find(TextArea.class).withId("answers-417802").single()).setValue("ABCDABCDAB\nC-*D");
        test(find(Button.class).withId("look-417802").single()).click();

        assertThat(sent).isEmpty();
        assertThat(find(Div.class).withId("typed-rows").single().getText()).isEqualTo("  1  ABCDABCDAB\n 11  C-*D");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("Mã đề 101; đã gõ 14 ký tự cho 60 câu.");
        test(find(Button.class).withId("hand-in").single()).click();
        assertThat(sent).containsExactly(List.of(new RecountId(417802), " 101 ", "ABCDABCDAB\nC-*D"));
    }

    @Test
    void a_refusal_keeps_what_was_typed() {
        outcome = new RecountOutcome.UnreadableAnswers(60);
        show(recount("417802", null));

        test(find(TextArea.class).withId("answers-417802").single()).setValue("ABCD");
        test(find(Button.class).withId("look-417802").single()).click();
        test(find(Button.class).withId("hand-in").single()).click();

        assertThat(test(find(Notification.class).single()).getText())
                .isEqualTo("Bài làm phải có đúng 60 câu, mỗi câu một ký tự.");
        assertThat(find(TextArea.class).withId("answers-417802").single().getValue())
                .isEqualTo("ABCD");
    }

    @Test
    void nothing_is_handed_in_before_something_is_typed() {
        show(recount("417802", null));

        test(find(Button.class).withId("look-417802").single()).click();

        assertThat(find(Button.class).withId("hand-in").all()).isEmpty();
        assertThat(sent).isEmpty();
    }

    private static MyRecount recount(String code, @Nullable Instant readAt) {
        return new MyRecount(
                new RecountId(Long.parseLong(code)), new SheetCode(code), PaperKind.GENERAL_KNOWLEDGE, 60, readAt);
    }

    private void show(MyRecount... mine) {
        SampleRound.open(new RecountView(
                FakeDoor.rounds(Map.of("byId", args -> SampleRound.onPaper(Phase.STAGE_1))),
                FakeDoor.actor(Role.EXAMINER),
                FakeDoor.of(Recounts.class, Map.of("mine", args -> List.of(mine), "read", args -> {
                    sent.add(List.of(args));
                    return outcome;
                }))));
    }
}
