package vn.bangvang.ui.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.ranking.Rankings.RankingOutcome;
import vn.bangvang.round.Phase;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.SampleRound;
import vn.bangvang.ui.kit.ScreenTest;

@ViewPackages(classes = BlankPage.class)
class RankingViewTest extends ScreenTest {

    @Test
    void without_a_ranking_it_says_when_there_will_be_one_and_offers_nothing_to_confirm() {
        show(new RankingOutcome.MarksNotLocked(), Role.CHAIR);

        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
                .contains("Chưa xếp hạng. Xếp hạng được tính khi mọi ban đã khóa kết quả.");
        assertThat(find(Button.class).withText("Chủ tịch xác nhận kết quả").all())
                .isEmpty();
    }

    @Test
    void a_refused_computation_is_said_in_words() {
        show(new RankingOutcome.MarksNotLocked(), Role.HR);

        test(find(Button.class).withText("Tính xếp hạng").single()).click();

        assertThat(test(find(Notification.class).single()).getText())
                .isEqualTo("Còn ban chưa khóa kết quả hoặc đề nghị sửa điểm chưa xử lý.");
    }

    private static void show(RankingOutcome outcome, Role role) {
        var view = new RankingView(
                FakeDoor.rounds(Map.of("byId", args -> SampleRound.in(Phase.EXAM))),
                FakeDoor.actor(role),
                FakeDoor.of(Rankings.class, Map.of("newest", args -> Optional.empty(), "compute", args -> outcome)),
                FakeDoor.of(Candidates.class, Map.of()));
        SampleRound.open(view);
    }
}
