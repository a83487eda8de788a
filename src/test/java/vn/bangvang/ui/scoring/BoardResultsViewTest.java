package vn.bangvang.ui.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.BoardId;
import vn.bangvang.round.Phase;
import vn.bangvang.scoring.Attendance;
import vn.bangvang.scoring.BoardResults;
import vn.bangvang.scoring.BoardResults.DecisionOutcome;
import vn.bangvang.scoring.CandidateProgress;
import vn.bangvang.scoring.CandidateProgress.Examiner;
import vn.bangvang.scoring.CandidateProgress.Step;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.SampleRound;
import vn.bangvang.ui.kit.ScreenTest;

@ViewPackages(classes = BlankPage.class)
class BoardResultsViewTest extends ScreenTest {

    private static final int SIGNATURES = 3;
    private static final int ACTION = 7;

    private final CandidateProgress apart = progress(
            Step.NEEDS_DIALOGUE, List.of(new BigDecimal("64.00"), new BigDecimal("71.00")), new BigDecimal("7.00"));
    private final CandidateProgress marking = progress(Step.MARKING, List.of(), null);

    @Test
    void each_examiner_stands_with_the_own_total_once_all_have_signed() {
        show(apart, Role.CHAIR);

        assertThat(signatures().getText()).isEqualTo("✓ Nguyễn Hữu Phước: 64,0\n✓ Phạm Thị Lan Chi: 71,0");
    }

    @Test
    void before_that_only_who_has_signed_is_told() {
        show(marking, Role.CHAIR);

        assertThat(signatures().getText()).isEqualTo("✓ Nguyễn Hữu Phước\n… Phạm Thị Lan Chi");
    }

    @Test
    void a_refused_dialogue_says_why_and_keeps_the_minutes_that_were_typed() {
        show(apart, Role.BOARD_HEAD);

        test((Button) test(grid()).getCellComponent(0, ACTION)).click();
        test(find(TextField.class).withLabel("Điểm").single()).setValue("67,55");
        test(find(TextArea.class).withLabel("Biên bản đối thoại").single()).setValue("Đã trao đổi");
        test(find(Button.class).withText("Xác nhận").single()).click();

        assertThat(test(find(Notification.class).single()).getText())
                .isEqualTo("Điểm chính thức chỉ có 1 chữ số thập phân.");
        assertThat(find(Dialog.class).single().isOpened()).isTrue();
        assertThat(find(TextArea.class).single().getValue()).isEqualTo("Đã trao đổi");
    }

    private Grid<?> grid() {
        return find(Grid.class).single();
    }

    private Span signatures() {
        return (Span) test(grid()).getCellComponent(0, SIGNATURES);
    }

    private static void show(CandidateProgress row, Role role) {
        var results = FakeDoor.of(
                BoardResults.class,
                Map.of(
                        "progress", args -> List.of(row),
                        "corrections", args -> List.of(),
                        "history", args -> List.of(),
                        "locked", args -> false,
                        "settleByDialogue", args -> new DecisionOutcome.TooManyDecimals(1)));
        var view = new BoardResultsView(
                FakeDoor.rounds(Map.of("byId", args -> SampleRound.in(Phase.EXAM))), FakeDoor.actor(role), results);
        SampleRound.open(view);
    }

    private static CandidateProgress progress(Step step, List<BigDecimal> totals, @Nullable BigDecimal spread) {
        return new CandidateProgress(
                new CandidateId(20),
                "020",
                "Chuyên viên",
                new BoardId(1),
                1,
                Attendance.PRESENT,
                List.of(
                        new Examiner(new AccountId(1), "Nguyễn Hữu Phước", true),
                        new Examiner(new AccountId(2), "Phạm Thị Lan Chi", !totals.isEmpty())),
                step,
                totals,
                spread,
                null,
                null,
                null);
    }
}
