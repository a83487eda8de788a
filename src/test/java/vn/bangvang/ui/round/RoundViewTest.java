package vn.bangvang.ui.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Rounds;
import vn.bangvang.round.Rounds.AdvanceOutcome;
import vn.bangvang.round.Rounds.Obstacle;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.SampleRound;
import vn.bangvang.ui.kit.ScreenTest;

@ViewPackages(classes = BlankPage.class)
class RoundViewTest extends ScreenTest {

    private static final Obstacle UNDECIDED = new Obstacle("obstacle.candidate.undecided", List.of("3"));

    @Test
    void what_keeps_the_round_from_its_next_phase_is_said_and_the_button_is_off() {
        show(List.of(UNDECIDED), Role.HR);

        assertThat(find(ListItem.class).all().stream().map(ListItem::getText))
                .contains("Còn 3 hồ sơ chưa xét điều kiện.");
        assertThat(advance().isEnabled()).isFalse();
    }

    @Test
    void an_obstacle_that_came_up_meanwhile_is_said_when_the_button_is_pressed() {
        show(List.of(), Role.HR);

        test(advance()).click();

        assertThat(test(find(Notification.class).single()).getText()).isEqualTo("Còn 3 hồ sơ chưa xét điều kiện.");
    }

    @Test
    void the_pinned_rule_set_is_named_with_the_number_of_its_unverified_values() {
        show(List.of(), Role.SUPERVISOR);

        long unverified = ShippedRules.of("V1").all().stream()
                .filter(parameter -> !parameter.verified())
                .count();
        assertThat(unverified).isPositive();
        assertThat(find(Span.class).withClassName("unverified").single().getText())
                .isEqualTo(unverified + " tham số chưa đối chiếu văn bản gốc");
    }

    @Test
    void a_supervisor_gets_no_button_that_changes_the_round() {
        show(List.of(), Role.SUPERVISOR);

        assertThat(find(Button.class).all()).isEmpty();
    }

    private Button advance() {
        return find(Button.class).withText("Chuyển sang: Lập hội đồng, ban").single();
    }

    private static void show(List<Obstacle> obstacles, Role role) {
        var rounds = FakeDoor.of(
                Rounds.class,
                Map.of(
                        "byId", args -> SampleRound.in(Phase.CANDIDATES),
                        "obstacles", args -> obstacles,
                        "ruleSetOf", args -> ShippedRules.of("V1"),
                        "posts", args -> List.of(),
                        "advance", args -> new AdvanceOutcome.Refused(List.of(UNDECIDED))));
        var view = new RoundView(rounds, FakeDoor.actor(role), ShippedRules.regulation(), Clock.systemUTC());
        SampleRound.open(view);
    }
}
