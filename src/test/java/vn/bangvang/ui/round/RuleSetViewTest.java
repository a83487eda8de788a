package vn.bangvang.ui.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import viewtest.BlankPage;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.ui.kit.ScreenTest;

@ViewPackages(classes = BlankPage.class)
class RuleSetViewTest extends ScreenTest {

    private static final int STATE = 3;

    @Test
    void every_value_says_whether_it_was_checked_against_the_text_of_the_law() {
        var view = new RuleSetView(ShippedRules.regulation());
        UI.getCurrent().add(view);
        view.setParameter(Mockito.mock(BeforeEvent.class), "V1");

        Grid<?> grid = find(Grid.class).single();
        List<Parameter<?>> parameters = ShippedRules.of("V1").all();
        assertThat(test(grid).size()).isEqualTo(parameters.size());
        for (int row = 0; row < parameters.size(); row++) {
            Span state = (Span) test(grid).getCellComponent(row, STATE);
            assertThat(state.getText())
                    .as(parameters.get(row).key())
                    .isEqualTo(parameters.get(row).verified() ? "Đã đối chiếu" : "Chưa đối chiếu");
        }
    }
}
