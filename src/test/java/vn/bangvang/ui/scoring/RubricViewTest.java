package vn.bangvang.ui.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.round.Phase;
import vn.bangvang.scoring.Criterion;
import vn.bangvang.scoring.CriterionData;
import vn.bangvang.scoring.CriterionData.Anchor;
import vn.bangvang.scoring.CriterionId;
import vn.bangvang.scoring.Rubrics;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.SampleRound;
import vn.bangvang.ui.kit.ScreenTest;

@ViewPackages(classes = BlankPage.class)
class RubricViewTest extends ScreenTest {

    private static final Criterion KNOWLEDGE = new Criterion(
            new CriterionId(1),
            1,
            new CriterionData(
                    "Kiến thức nghiệp vụ",
                    new BigDecimal("90"),
                    new BigDecimal("0.5"),
                    List.of(new Anchor(BigDecimal.ZERO, new BigDecimal("90"), "Theo mức độ trả lời"))));

    @Test
    void an_examiner_reads_what_each_mark_means_and_cannot_change_it() {
        show(Role.EXAMINER, true);

        assertThat(find(ListItem.class).all().stream().map(ListItem::getText))
                .containsExactly("0,0 – 90,0: Theo mức độ trả lời");
        assertThat(find(Button.class).withText("Lưu").all()).isEmpty();
    }

    @Test
    void after_the_first_mark_hr_is_told_that_the_rubric_is_fixed() {
        show(Role.HR, true);

        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
                .anyMatch(text -> text.startsWith("Đã có điểm"));
        assertThat(find(Button.class).withText("Lưu").all()).isEmpty();
    }

    @Test
    void a_rubric_that_does_not_add_up_is_refused_with_both_sums() {
        show(Role.HR, false);

        test(find(Button.class).withText("Lưu").single()).click();

        assertThat(test(find(Notification.class).single()).getText())
                .isEqualTo("Tổng điểm tối đa là 90,0, phải bằng 100,0. Hãy chỉnh lại các tiêu chí.");
    }

    private static void show(Role role, boolean fixed) {
        SampleRound.open(new RubricView(
                FakeDoor.rounds(Map.of("byId", args -> SampleRound.in(Phase.BOARDS))),
                FakeDoor.actor(role),
                FakeDoor.of(
                        Rubrics.class,
                        Map.of(
                                "of", args -> List.of(KNOWLEDGE),
                                "fixed", args -> fixed,
                                "save",
                                        args -> new Rubrics.SaveOutcome.DoesNotAddUp(
                                                new BigDecimal("90"), new BigDecimal("100"))))));
    }
}
