package vn.bangvang.ui.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.Phase;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Role;
import vn.bangvang.selfservice.CandidateDesk;
import vn.bangvang.selfservice.CandidateDesk.DeskOutcome;
import vn.bangvang.selfservice.CandidateDesk.LinksOutcome;
import vn.bangvang.selfservice.CandidateDesk.PersonalLink;
import vn.bangvang.selfservice.DataField;
import vn.bangvang.selfservice.DataRequest;
import vn.bangvang.selfservice.DataRequestId;
import vn.bangvang.selfservice.Secret;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.SampleRound;
import vn.bangvang.ui.kit.ScreenTest;

@ViewPackages(classes = BlankPage.class)
class CandidateDeskViewTest extends ScreenTest {

    private static final Instant MORNING = Instant.parse("2026-10-05T01:00:00Z");

    private static final List<PersonalLink> LINKS = List.of(
            new PersonalLink(new CandidateId(7), "007", "Trần Thị \"Ánh\"", new Secret("/trang-thi-sinh/vao/AbCd")));

    private final List<Object> given = new ArrayList<>();

    @Test
    void a_request_is_shown_with_what_stands_and_what_is_wanted_and_is_accepted() {
        show(List.of(request(Optional.empty())), new DeskOutcome.Answered());

        assertThat(row())
                .containsExactly(
                        "",
                        "Điện thoại",
                        "0911",
                        "0912 345 678",
                        "Số cũ đã hủy",
                        "Chờ trả lời, gửi 05/10/2026 08:00:00");
        test(button("accept-3")).click();
        assertThat(given).containsExactly(new DataRequestId(3));
    }

    @Test
    void a_refusal_needs_a_reason() {
        show(List.of(request(Optional.empty())), new DeskOutcome.Answered());

        test(button("refuse-3")).click();
        test(find(Button.class).withId("confirm-decision").single()).click();
        assertThat(given).isEmpty();
        find(TextArea.class).single().setValue("Chưa có giấy tờ");
        test(find(Button.class).withId("confirm-decision").single()).click();
        assertThat(given).containsExactly(new DataRequestId(3), "Chưa có giấy tờ");
    }

    @Test
    void a_rule_that_forbids_the_change_is_said_in_words() {
        show(List.of(request(Optional.empty())), new DeskOutcome.PhaseForbids(Phase.EXAM));

        test(button("accept-3")).click();

        assertThat(test(find(Notification.class).single()).getText())
                .startsWith("Họ tên và ngày sinh chỉ sửa được khi danh sách còn mở");
    }

    @Test
    void an_answered_request_says_who_answered_and_offers_nothing() {
        show(
                List.of(request(Optional.of(new DataRequest.Answer(false, "Chưa có giấy tờ", "Lan", MORNING)))),
                new DeskOutcome.Answered());

        assertThat(row()).endsWith("Không sửa, Lan 05/10/2026 08:00:00: Chưa có giấy tờ");
        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).getCellComponent(0, 6).getChildren()).isEmpty();
    }

    @Test
    void links_are_made_after_a_warning_and_offered_once_as_a_file() {
        show(List.of(), new DeskOutcome.Answered());
        assertThat(find(Anchor.class).all().stream().map(Anchor::getText))
                .doesNotContain("Tải danh sách liên kết (CSV)");

        test(find(Button.class).withId("issue-links").single()).click();
        ConfirmDialog ask = find(ConfirmDialog.class).single();
        assertThat(given).isEmpty();
        test(ask).confirm();

        assertThat(given).containsExactly(new RoundId(1));
        assertThat(find(Anchor.class).all().stream().map(Anchor::getText)).contains("Tải danh sách liên kết (CSV)");
        assertThat(new String(
                        LinkFile.of("https://thi.example.vn", LINKS, "Số", "Tên", "Liên kết"), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"Số\",\"Tên\",\"Liên kết\"\r\n\"007\",\"Trần Thị \"\"Ánh\"\"\","
                        + "\"https://thi.example.vn/trang-thi-sinh/vao/AbCd\"\r\n");
    }

    private static DataRequest request(Optional<DataRequest.Answer> answer) {
        return new DataRequest(
                new DataRequestId(3),
                new RoundId(1),
                new CandidateId(7),
                DataField.PHONE,
                "0911",
                "0912 345 678",
                "Số cũ đã hủy",
                MORNING,
                answer);
    }

    private void show(List<DataRequest> requests, DeskOutcome outcome) {
        CandidateDesk desk = FakeDoor.of(
                CandidateDesk.class,
                Map.of(
                        "requests", args -> requests,
                        "accept",
                                args -> {
                                    given.add(args[0]);
                                    return outcome;
                                },
                        "refuse",
                                args -> {
                                    given.addAll(List.of(args));
                                    return outcome;
                                },
                        "issueLinks",
                                args -> {
                                    given.add(args[0]);
                                    return new LinksOutcome.Issued(LINKS);
                                }));
        SampleRound.open(new CandidateDeskView(
                FakeDoor.rounds(Map.of("byId", args -> SampleRound.in(Phase.EXAM))),
                FakeDoor.actor(Role.HR),
                desk,
                FakeDoor.of(Candidates.class, Map.of("list", args -> List.of())),
                "https://thi.example.vn"));
    }

    private Button button(String id) {
        Component acts = test(find(Grid.class).single()).getCellComponent(0, 6);
        return (Button) acts.getChildren()
                .filter(child -> child.getId().filter(id::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private List<String> row() {
        Grid<?> grid = find(Grid.class).single();
        return java.util.stream.IntStream.range(0, 6)
                .mapToObj(column -> test(grid).getCellText(0, column))
                .toList();
    }
}
