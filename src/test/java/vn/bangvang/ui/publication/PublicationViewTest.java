package vn.bangvang.ui.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.publication.DraftData;
import vn.bangvang.publication.DraftId;
import vn.bangvang.publication.ListScope;
import vn.bangvang.publication.NoticeContent;
import vn.bangvang.publication.NoticeContent.LeftOut;
import vn.bangvang.publication.NoticeContent.PostList;
import vn.bangvang.publication.NoticeContent.Row;
import vn.bangvang.publication.NoticeVersion;
import vn.bangvang.publication.NoticeVersion.State;
import vn.bangvang.publication.PublicField;
import vn.bangvang.publication.Publications;
import vn.bangvang.publication.Publications.ApprovalOutcome;
import vn.bangvang.publication.Publications.DraftOutcome;
import vn.bangvang.ranking.RankedLine.Result;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.round.Phase;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.SampleRound;
import vn.bangvang.ui.kit.ScreenTest;

@ViewPackages(classes = BlankPage.class)
class PublicationViewTest extends ScreenTest {

    private static final Instant NOW = Instant.parse("2026-09-21T01:00:00Z");

    private final Map<String, Function<Object[], Object>> answers = new HashMap<>();

    @Test
    void what_keeps_a_round_from_being_published_is_said_and_nothing_is_offered() {
        answers.put("obstacle", args -> Optional.of(new DraftOutcome.NotConfirmed()));
        show(Role.HR);

        assertThat(sentences())
                .contains("Chưa có gì được công bố.")
                .anyMatch(sentence -> sentence.startsWith("Chưa công bố được: kết quả chưa được"));
        assertThat(buttons()).isEmpty();
    }

    @Test
    void hr_drafts_and_the_chair_does_not() {
        show(Role.HR);
        assertThat(buttons()).containsExactly("Soạn công bố");

        show(Role.CHAIR);
        assertThat(buttons()).isEmpty();
    }

    @Test
    void the_chair_approves_the_hash_that_is_shown() {
        NoticeVersion draft = version(1, State.DRAFT, null);
        given(draft);
        answers.put("approve", args -> {
            assertThat(args[1]).isEqualTo(draft.id());
            assertThat(args[2]).isEqualTo("ab".repeat(32));
            return new ApprovalOutcome.NotWhatWasPreviewed();
        });
        show(Role.CHAIR);

        assertThat(sentences()).contains("Mã kiểm tra của toàn bộ bản này (SHA-256): " + "ab".repeat(32));
        assertThat(find(IFrame.class).single().getSrc()).isEqualTo("giay-to/cong-bo/7/xem?path=&form=CURRENT");
        assertThat(find(IFrame.class).single().getElement().getAttribute("sandbox"))
                .isEmpty();
        test(find(Button.class).withText("Duyệt bản này").single()).click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(test(find(Notification.class).single()).getText())
                .isEqualTo("Dự thảo không còn là bản đã xem: hãy xem lại rồi duyệt.");
    }

    @Test
    void who_is_in_and_who_is_not_is_counted() {
        given(version(1, State.DRAFT, null));
        show(Role.SUPERVISOR);

        assertThat(sentences())
                .contains(
                        "Kỳ này có 2 hồ sơ: 1 người có tên trong danh sách, 1 người không. 0 người tra cứu được kết quả của mình.");
        assertThat(buttons()).isEmpty();
    }

    @Test
    void what_is_released_is_corrected_or_withdrawn_and_never_changed() {
        given(version(1, State.RELEASED, "Trần Quang Định"));
        show(Role.HR);

        assertThat(sentences()).contains("Bản số 1 đang được công bố từ 21/09/2026 09:00:00.");
        assertThat(buttons()).containsExactly("Soạn bản đính chính", "Đề nghị thu hồi");
    }

    private void given(NoticeVersion version) {
        answers.put("versions", args -> List.of(version));
    }

    private void show(Role role) {
        answers.putIfAbsent("versions", args -> List.of());
        answers.putIfAbsent("obstacle", args -> Optional.empty());
        answers.putIfAbsent("withdrawal", args -> Optional.empty());
        answers.putIfAbsent("content", args -> content());
        com.vaadin.flow.component.UI.getCurrent().removeAll();
        SampleRound.open(new PublicationView(
                FakeDoor.rounds(Map.of("byId", args -> SampleRound.in(Phase.CONFIRMED))),
                FakeDoor.actor(role),
                FakeDoor.of(Publications.class, answers),
                Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    private List<String> sentences() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<String> buttons() {
        return find(Button.class).all().stream().map(Button::getText).toList();
    }

    private static NoticeVersion version(int number, State state, @Nullable String approvedBy) {
        return new NoticeVersion(
                new DraftId(7),
                new RoundId(1),
                number,
                new DraftData(
                        ListScope.EVERYONE,
                        EnumSet.allOf(PublicField.class),
                        "",
                        "",
                        Instant.parse("2026-09-21T02:00:00Z"),
                        ""),
                1,
                "ab".repeat(32),
                "Lê Thị Hồng Vân",
                NOW,
                approvedBy,
                approvedBy == null ? null : NOW,
                state,
                null,
                null,
                null);
    }

    private static NoticeContent content() {
        return new NoticeContent(
                new NoticeContent.Heading(
                        "DOAN-2023-2",
                        1,
                        0,
                        RoundKind.INTERVIEW_EXAM,
                        "DOAN-2023-2",
                        "Thí điểm thi phỏng vấn",
                        "Ban Tổ chức",
                        "31-KH",
                        LocalDate.of(2023, 9, 5),
                        "NĐ 138/2020/NĐ-CP",
                        false,
                        ListScope.EVERYONE,
                        NOW,
                        "",
                        "",
                        ""),
                List.of(PublicField.NAME),
                List.of(new PostList(
                        "P1",
                        "Cán bộ Đoàn",
                        "Huyện đoàn",
                        1,
                        List.of(new Row("001", "Trần An", null, null, null, null, null, Result.SELECTED)))),
                List.of(),
                List.of(),
                List.of(new LeftOut(null, "Lê Bình", LeftOut.Why.REFUSED)));
    }
}
