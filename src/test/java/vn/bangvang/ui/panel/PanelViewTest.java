package vn.bangvang.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.panel.Board;
import vn.bangvang.panel.BoardId;
import vn.bangvang.panel.BoardMember;
import vn.bangvang.panel.Panels;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.round.Phase;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Accounts;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.SampleRound;
import vn.bangvang.ui.kit.ScreenTest;

@ViewPackages(classes = BlankPage.class)
class PanelViewTest extends ScreenTest {

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

    private static void show(Role role) {
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
                                "council", args -> Optional.empty(),
                                "conflicts", args -> List.of(),
                                "allotment", args -> Map.of(),
                                "draws", args -> List.of(),
                                "drawOf", args -> Optional.empty())),
                FakeDoor.of(Accounts.class, Map.of("withRole", args -> List.of())),
                FakeDoor.of(Candidates.class, Map.of("list", args -> List.of()))));
    }
}
