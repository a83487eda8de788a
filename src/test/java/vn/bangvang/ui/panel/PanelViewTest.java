package vn.bangvang.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.candidate.BirthDate;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.CandidateData;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.Eligibility;
import vn.bangvang.candidate.PersonName;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.Board;
import vn.bangvang.panel.BoardId;
import vn.bangvang.panel.BoardMember;
import vn.bangvang.panel.Conflict;
import vn.bangvang.panel.Council;
import vn.bangvang.panel.CouncilPosition;
import vn.bangvang.panel.Panels;
import vn.bangvang.panel.Panels.PanelOutcome;
import vn.bangvang.panel.SampleCouncils;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Account;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Accounts;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.SampleRound;
import vn.bangvang.ui.kit.ScreenTest;

@ViewPackages(classes = BlankPage.class)
class PanelViewTest extends ScreenTest {

    private static final Account ACCOUNT =
            new Account(new AccountId(6), "tochuc", "Cán bộ tổ chức", Set.of(Role.HR), true);

    private final List<Object> seated = new ArrayList<>();
    private Optional<Council> council = Optional.empty();
    private List<Conflict> conflicts = List.of();
    private PanelOutcome answer = new PanelOutcome.Done();

    @Test
    void a_board_stands_with_its_head_and_a_missing_council_is_said() {
        show(Role.CHAIR);

        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
                .contains("Ban số 1: Nguyễn Hữu Phước (Trưởng ban), Phạm Thị Lan Chi")
                .anyMatch(text -> text.startsWith("Chưa"));
        assertThat(find(Button.class).withId("save-council").all()).isEmpty();
    }

    @Test
    void a_council_that_is_half_filled_in_is_not_sent() {
        show(Role.HR);

        test(find(Button.class).withId("save-council").single()).click();

        assertThat(find(Notification.class).all()).hasSize(1);
    }

    @Test
    void an_incomplete_council_says_what_is_missing_and_who_of_it_is_tied_to_a_candidate() {
        council = Optional.of(SampleCouncils.of(
                List.of(SampleCouncils.member(CouncilPosition.SECRETARY, "Lê Văn Thư", "Chuyên viên", 5L))));
        conflicts = List.of(
                new Conflict(new AccountId(5), new CandidateId(7), "CHA_ME", "", "Cán bộ tổ chức", Instant.EPOCH));
        show(Role.CHAIR);

        assertThat(spans())
                .contains(
                        "Chưa có: Phó Chủ tịch Hội đồng.",
                        "Hội đồng đang có 2 thành viên; theo quy định phải là: 5, 7 (NĐ 138/2020/NĐ-CP, Điều 7).",
                        "Phó Bí thư",
                        "Đã khai có quan hệ với thí sinh 007: cần xem lại việc tham gia Hội đồng.");
        assertThat(divs()).contains("Chủ tịch Hội đồng: Trần Quang Định", "Ủy viên kiêm Thư ký Hội đồng: Lê Văn Thư");
        assertThat(find(Button.class).withId("add-member").all()).isEmpty();
        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).getCellText(0, 0)).isEqualTo("Lê Văn Thư");
        assertThat(test(grid).getCellText(0, 1)).isEqualTo("007 · Nguyễn Thị Hường");
    }

    @Test
    void a_complete_council_is_said_to_be_complete() {
        council = Optional.of(SampleCouncils.of(SampleCouncils.others(5)));
        show(Role.SUPERVISOR);

        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
                .contains("Hội đồng đủ thành phần: 5 thành viên (NĐ 138/2020/NĐ-CP, Điều 7).");
        assertThat(spans()).noneMatch(text -> text.startsWith("Chưa có:") || text.startsWith("Hội đồng đang có"));
    }

    @Test
    void a_member_is_added_only_with_name_and_office() {
        council = Optional.of(SampleCouncils.of(List.of()));
        show(Role.HR);

        test(find(Button.class).withId("add-member").single()).click();
        test(find(Button.class).withId("save-member").single()).click();
        assertThat(seated).isEmpty();
        assertThat(find(TextField.class).withId("member-office").single().isInvalid())
                .isTrue();

        test(find(TextField.class).withId("member-name").single()).setValue("Phan Văn Lộc");
        test(find(TextField.class).withId("member-office").single()).setValue("Phó Chánh Văn phòng");
        test(find(Button.class).withId("save-member").single()).click();
        assertThat(seated)
                .containsExactly(
                        council.orElseThrow(),
                        "Phó Bí thư",
                        List.of(SampleCouncils.member(
                                CouncilPosition.MEMBER, "Phan Văn Lộc", "Phó Chánh Văn phòng", null)));
        assertThat(find(Button.class).withId("save-member").all()).isEmpty();
    }

    @Test
    void who_has_an_account_goes_by_its_name() {
        council = Optional.of(SampleCouncils.of(SampleCouncils.others(3)));
        show(Role.HR);

        test(find(Button.class).withId("change-member-3").single()).click();
        assertThat(find(TextField.class).withId("member-name").single().getValue())
                .isEqualTo("Lê Văn Thư");
        @SuppressWarnings("unchecked")
        ComboBox<Account> box = find(ComboBox.class).withId("member-account").single();
        box.setValue(ACCOUNT);
        assertThat(find(TextField.class).withId("member-name").single().isReadOnly())
                .isTrue();
        test(find(Button.class).withId("save-member").single()).click();

        assertThat(seated)
                .last()
                .isEqualTo(List.of(
                        SampleCouncils.others(3).getFirst(),
                        SampleCouncils.member(CouncilPosition.SECRETARY, "Cán bộ tổ chức", "Chuyên viên", 6L)));
    }

    @Test
    void of_the_chair_only_the_office_changes_and_the_chair_cannot_be_removed() {
        council = Optional.of(SampleCouncils.of(SampleCouncils.others(3)));
        show(Role.HR);
        assertThat(find(Button.class).withId("remove-member-1").all()).isEmpty();

        test(find(Button.class).withId("change-member-1").single()).click();
        assertThat(find(ComboBox.class).withId("member-account").all()).isEmpty();
        test(find(TextField.class).withId("member-office").single()).setValue("Bí thư");
        test(find(Button.class).withId("save-member").single()).click();

        assertThat(seated).containsExactly(council.orElseThrow(), "Bí thư", SampleCouncils.others(3));
    }

    @Test
    void a_member_is_removed_and_a_refusal_is_said_in_words() {
        council = Optional.of(SampleCouncils.of(SampleCouncils.others(3)));
        answer = new PanelOutcome.CouncilChangedSince();
        show(Role.HR);

        test(find(Button.class).withId("remove-member-2").single()).click();

        assertThat(seated).last().isEqualTo(List.of(SampleCouncils.others(3).getLast()));
        assertThat(test(find(Notification.class).single()).getText()).startsWith("Hội đồng vừa được người khác sửa.");
    }

    private List<String> spans() {
        return find(Span.class).all().stream().map(Span::getText).toList();
    }

    private List<String> divs() {
        return find(Div.class).all().stream().map(Div::getText).toList();
    }

    private void show(Role role) {
        var board = new Board(
                new BoardId(1),
                new RoundId(1),
                "Ban số 1",
                List.of(
                        new BoardMember(new AccountId(1), "Nguyễn Hữu Phước", true),
                        new BoardMember(new AccountId(2), "Phạm Thị Lan Chi", false)));
        SampleRound.open(new PanelView(
                FakeDoor.rounds(Map.of(
                        "byId", args -> SampleRound.in(Phase.BOARDS),
                        "ruleSetOf", args -> ShippedRules.of("V1"))),
                FakeDoor.actor(role),
                FakeDoor.of(
                        Panels.class,
                        Map.of(
                                "boards", args -> List.of(board),
                                "council", args -> council,
                                "seatCouncil",
                                        args -> {
                                            seated.addAll(List.of(args));
                                            return answer;
                                        },
                                "conflicts", args -> conflicts,
                                "allotment", args -> Map.of(),
                                "draws", args -> List.of(),
                                "drawOf", args -> Optional.empty())),
                FakeDoor.of(
                        Accounts.class, Map.of("withRole", args -> args[0] == Role.HR ? List.of(ACCOUNT) : List.of())),
                FakeDoor.of(Candidates.class, Map.of("list", args -> List.of(numbered())))));
    }

    private static Candidate numbered() {
        return new Candidate(
                new CandidateId(7),
                0,
                new RoundId(1),
                new CandidateData(
                        new PostId(1),
                        new PersonName("Nguyễn Thị Hường"),
                        new BirthDate.Full(LocalDate.of(1998, 9, 5)),
                        null,
                        "",
                        "",
                        "",
                        "",
                        "",
                        "Đại học",
                        "Luật",
                        Set.of(),
                        "",
                        ""),
                Eligibility.ACCEPTED,
                null,
                "007");
    }
}
