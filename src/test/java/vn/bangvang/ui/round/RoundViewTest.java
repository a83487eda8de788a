package vn.bangvang.ui.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.Transition;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PostId;
import vn.bangvang.round.QuotaChange;
import vn.bangvang.round.QuotaChangeData;
import vn.bangvang.round.QuotaChangeId;
import vn.bangvang.round.QuotaChanges;
import vn.bangvang.round.QuotaChanges.QuotaOutcome;
import vn.bangvang.round.Rounds.AdvanceOutcome;
import vn.bangvang.round.Rounds.Obstacle;
import vn.bangvang.round.WrittenRule;
import vn.bangvang.round.WrittenRuleData;
import vn.bangvang.round.WrittenRules;
import vn.bangvang.round.WrittenRules.Reliance;
import vn.bangvang.round.WrittenRules.RuleOutcome;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.SampleRound;
import vn.bangvang.ui.kit.ScreenTest;

@ViewPackages(classes = BlankPage.class)
class RoundViewTest extends ScreenTest {

    private static final WrittenRule RULE =
            new WrittenRule("15-QC/HĐTD", LocalDate.of(2023, 5, 19), "từ 2 người", "Phạm Thị Lan Chi", Instant.EPOCH);

    private final List<WrittenRuleData> recorded = new ArrayList<>();
    private final List<QuotaChange> changes = new ArrayList<>();
    private final List<Object> decided = new ArrayList<>();
    private Optional<Transition> overtaken = Optional.empty();

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
    void the_pinned_rule_set_is_named_with_the_unverified_values_that_the_round_rests_on() {
        show(List.of(), Role.SUPERVISOR);

        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
                .contains("Quy định gắn với kỳ này: V1-Q1 – "
                        + ShippedRules.of("V1").title() + ".");
        assertThat(find(Span.class).withClassName("unverified").single().getText())
                .isEqualTo("Chưa có quy định của Hội đồng");
        assertThat(find(Span.class).withClassName("ruled").single().getText())
                .isEqualTo("Theo 15-QC/HĐTD ngày 19/05/2023: từ 2 người");
    }

    @Test
    void a_round_whose_time_is_over_says_so_with_the_article() {
        overtaken = Optional.of(ShippedRules.regulation().transitions().getLast());

        show(List.of(), Role.CHAIR);

        assertThat(find(Paragraph.class).withClassName("overtaken").single().getText())
                .isEqualTo(
                        "Đã qua ngày 31/01/2027: Kế hoạch được phê duyệt trước ngày 01/08/2026 được tiếp tục theo quy"
                                + " định cũ trong 6 tháng; quá hạn thì theo quy định mới. (NĐ 300/2026/NĐ-CP, Điều 35 khoản 1)."
                                + " Không xác nhận được kết quả theo quy định đã ghim.");
    }

    @Test
    void the_chair_records_a_document_for_the_values_without_a_rule() {
        show(List.of(), Role.CHAIR);

        test(find(Button.class).withText("Ghi quy định của Hội đồng").single()).click();
        Dialog dialog = find(Dialog.class).single();
        test(find(Button.class, dialog).withText("Lưu").single()).click();
        assertThat(recorded).isEmpty();

        test(find(TextField.class, dialog).single()).setValue("15-QC/HĐTD");
        test(find(DatePicker.class, dialog).single()).setValue(LocalDate.of(2023, 5, 19));
        test(find(Button.class, dialog).withText("Lưu").single()).click();
        assertThat(recorded)
                .isEqualTo(List.of(
                        new WrittenRuleData(Set.of("spread-brackets"), "15-QC/HĐTD", LocalDate.of(2023, 5, 19), "")));
    }

    @Test
    void a_supervisor_gets_no_button_that_changes_the_round() {
        show(List.of(), Role.SUPERVISOR);

        assertThat(find(Button.class).all()).isEmpty();
    }

    private Button advance() {
        return find(Button.class).withText("Chuyển sang: Lập hội đồng, ban").single();
    }

    @Test
    void a_change_of_a_quota_is_shown_with_its_decision_and_approved_by_the_chair() {
        changes.add(new QuotaChange(
                new QuotaChangeId(5),
                new QuotaChangeData(
                        new PostId(1), 0, "88-QĐ", LocalDate.of(2023, 9, 20), "Nguyễn Văn Ký", "Giảm biên chế"),
                2,
                new AccountId(1),
                "Cán bộ tổ chức",
                Instant.EPOCH,
                List.of()));
        show(List.of(), Role.CHAIR);

        assertThat(find(Div.class).all().stream().map(Div::getText))
                .contains(
                        ": 2 → 0, hủy vị trí",
                        "88-QĐ ngày 20/09/2023, Nguyễn Văn Ký ký. Lý do: Giảm biên chế. Người ghi: Cán bộ tổ chức.",
                        "Chờ Chủ tịch duyệt, chưa có hiệu lực.");
        test(find(Button.class).withId("quota-approve-5").single()).click();
        assertThat(decided).containsExactly(new QuotaChangeId(5));
    }

    @Test
    void a_quota_is_changed_with_everything_that_a_decision_has() {
        show(List.of(), Role.HR);
        test(find(Button.class).withId("record-quota").single()).click();
        test(find(Button.class).withId("save-quota").single()).click();

        assertThat(test(find(Notification.class).single()).getText())
                .isEqualTo("Chưa điền đủ. Hãy điền các ô còn trống.");
    }

    private void show(List<Obstacle> obstacles, Role role) {
        var rounds = FakeDoor.rounds(Map.of(
                "byId", args -> SampleRound.in(Phase.CANDIDATES),
                "path",
                        args -> List.of(
                                Phase.PLANNING,
                                Phase.CANDIDATES,
                                Phase.BOARDS,
                                Phase.EXAM,
                                Phase.RESULT,
                                Phase.CONFIRMED),
                "obstacles", args -> obstacles,
                "ruleSetOf", args -> ShippedRules.of("V1"),
                "posts", args -> List.of(),
                "advance", args -> new AdvanceOutcome.Refused(List.of(UNDECIDED))));
        RuleSet rules = ShippedRules.of("V1");
        var written = FakeDoor.of(
                WrittenRules.class,
                Map.of(
                        "overtaken", args -> overtaken,
                        "reliances",
                                args -> List.of(
                                        new Reliance(rules.spreadBrackets(), Optional.empty()),
                                        new Reliance(rules.examinersMin(), Optional.of(RULE))),
                        "record",
                                args -> {
                                    recorded.add((WrittenRuleData) args[1]);
                                    return new RuleOutcome.Recorded();
                                }));
        var quotas = FakeDoor.of(
                QuotaChanges.class,
                Map.of(
                        "quotaChanges", args -> changes,
                        "approve",
                                args -> {
                                    decided.add(args[0]);
                                    return new QuotaOutcome.Done();
                                }));
        var view = new RoundView(
                rounds, FakeDoor.actor(role), ShippedRules.regulation(), written, quotas, Clock.systemUTC());
        SampleRound.open(view);
    }
}
