package vn.bangvang.ui.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.round.Phase;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.SampleRound;
import vn.bangvang.ui.kit.ScreenTest;

@ViewPackages(classes = BlankPage.class)
class RoundsViewTest extends ScreenTest {

    private static final int NAME = 1;
    private static final int APPROVED = 3;

    @Test
    void each_round_stands_with_its_plans_day_and_only_hr_makes_another() {
        show(Role.CHAIR);

        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).getCellText(0, NAME)).isEqualTo("Thí điểm thi phỏng vấn");
        assertThat(test(grid).getCellText(0, APPROVED)).isEqualTo("05/09/2023");
        assertThat(find(Button.class).withId("create-round").all()).isEmpty();

        UI.getCurrent().removeAll();
        show(Role.HR);
        assertThat(find(Button.class).withId("create-round").all()).hasSize(1);
    }

    private static void show(Role role) {
        UI.getCurrent()
                .add(new RoundsView(
                        FakeDoor.rounds(Map.of("all", args -> List.of(SampleRound.in(Phase.EXAM)))),
                        ShippedRules.regulation(),
                        FakeDoor.actor(role),
                        Clock.systemUTC()));
    }
}
