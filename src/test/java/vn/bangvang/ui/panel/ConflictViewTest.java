package vn.bangvang.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.Panels;
import vn.bangvang.panel.Panels.DeclarableCandidate;
import vn.bangvang.panel.Panels.PanelOutcome;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.round.Phase;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.SampleRound;
import vn.bangvang.ui.kit.ScreenTest;

@ViewPackages(classes = BlankPage.class)
class ConflictViewTest extends ScreenTest {

    private static final DeclarableCandidate CANDIDATE = new DeclarableCandidate(new CandidateId(5), "005", "P1");

    @Test
    void nothing_declared_is_said_in_words() {
        show();

        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText)).contains("Chưa có khai báo nào.");
    }

    @Test
    void a_form_half_filled_is_refused_in_words() {
        show();

        test(find(Button.class).withText("Ghi nhận").single()).click();

        assertThat(test(find(Notification.class).single()).getText())
                .isEqualTo("Chưa điền đủ. Hãy điền các ô còn trống.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_tie_declared_before_is_said_to_be_there() {
        show();

        find(ComboBox.class).withLabel("Thí sinh").single().setValue(CANDIDATE);
        find(Select.class)
                .withLabel("Quan hệ")
                .single()
                .setValue(ShippedRules.of("V1").kinshipExcluded().value().getFirst());
        test(find(Button.class).withText("Ghi nhận").single()).click();

        assertThat(test(find(Notification.class).single()).getText()).isEqualTo("Quan hệ này đã được khai.");
    }

    private static void show() {
        SampleRound.open(new ConflictView(
                FakeDoor.rounds(
                        Map.of("byId", args -> SampleRound.in(Phase.EXAM), "ruleSetOf", args -> ShippedRules.of("V1"))),
                FakeDoor.actor(Role.EXAMINER),
                FakeDoor.of(
                        Panels.class,
                        Map.of(
                                "declarable",
                                args -> List.of(CANDIDATE),
                                "ownConflicts",
                                args -> List.of(),
                                "declareOwn",
                                args -> new PanelOutcome.AlreadyDeclared()))));
    }
}
