package vn.bangvang.ui.mcq;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.mcq.AnswerKeys;
import vn.bangvang.mcq.AnswerSheets;
import vn.bangvang.mcq.CancelEffect;
import vn.bangvang.mcq.CancelledQuestion;
import vn.bangvang.mcq.Effect;
import vn.bangvang.mcq.FirstStage;
import vn.bangvang.mcq.FirstStage.AttendanceOutcome;
import vn.bangvang.mcq.ItemStatistics;
import vn.bangvang.mcq.Mcq;
import vn.bangvang.mcq.PartOverview;
import vn.bangvang.mcq.PartResult;
import vn.bangvang.mcq.RequestId;
import vn.bangvang.mcq.Sitting;
import vn.bangvang.mcq.StageOneRule;
import vn.bangvang.mcq.StageRequest;
import vn.bangvang.mcq.StageRequests;
import vn.bangvang.mcq.StageRequests.RequestOutcome;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.Phase;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.SampleRound;
import vn.bangvang.ui.kit.ScreenTest;

@ViewPackages(classes = BlankPage.class)
class FirstStageViewTest extends ScreenTest {

    private static final PaperKind GENERAL = PaperKind.GENERAL_KNOWLEDGE;
    private static final int WHY = 3;

    private final Map<String, Function<Object[], Object>> stage = new HashMap<>();
    private final Map<String, Function<Object[], Object>> requests = new HashMap<>();
    private final List<Object> approved = new ArrayList<>();

    @Test
    void a_round_without_stage_1_says_so() {
        stage.put("parts", args -> List.of());

        show(Role.HR);

        assertThat(find(Paragraph.class).single().getText()).isEqualTo("Kỳ này không có vòng 1 thi trắc nghiệm.");
    }

    @Test
    void every_candidate_stands_with_each_part_and_the_steps_that_lead_there() {
        part();

        show(Role.SUPERVISOR);

        Grid<?> results = find(Grid.class).all().get(1);
        assertThat(test(results).getCellText(0, 1)).isEqualTo("29/60, không đạt");
        assertThat(test(results).getCellText(0, 2)).isEqualTo("Không vào vòng 2");
        test((Button) test(results).getCellComponent(0, WHY)).click();
        assertThat(find(ListItem.class).all())
                .extracting(item -> item.getText() + item.getChildren().count())
                .containsExactly(
                        "Phần Kiến thức chung: 60 câu, 60 phút.1",
                        "Mã đề 101: bỏ trống 0 câu, tô nhiều đáp án 0 câu, đúng theo đáp án 29 câu.0",
                        "29/60 câu đúng: 29 × 100 = 2900 nhỏ hơn 50 × 60 = 3000, không đạt.1",
                        "Có phần không đạt: không vào vòng 2.0");
    }

    @Test
    void only_hr_brings_files_in() {
        part();

        show(Role.CHAIR);

        assertThat(find(TextField.class).all()).isEmpty();
        assertThat(find(Button.class).all()).noneMatch(button -> "Đề nghị chốt vòng 1".equals(button.getText()));
    }

    @Test
    void a_refused_list_of_numbers_says_why_and_keeps_what_was_typed() {
        part();
        List<Object> sent = new ArrayList<>();
        stage.put("recordAttendance", args -> {
            sent.add(args[1]);
            return new AttendanceOutcome.UnknownNumbers(List.of("077"));
        });

        show(Role.HR);
        test(find(TextField.class).withLabel("Số báo danh").single()).setValue("002, 077");
        test(find(Button.class).withText("Ghi tình trạng").single()).click();

        assertThat(sent).isEqualTo(List.of(List.of("002", "077")));
        assertThat(test(find(Notification.class).single()).getText())
                .isEqualTo("Kỳ không có số báo danh 077. Chưa ghi gì.");
        assertThat(find(TextField.class).withLabel("Số báo danh").single().getValue())
                .isEqualTo("002, 077");
    }

    @Test
    void the_chair_sees_the_effect_before_approving() {
        part();
        var question = new CancelledQuestion(
                GENERAL, "60", CancelEffect.EVERYBODY_CORRECT, "15-QĐ", LocalDate.of(2023, 4, 3), "Nguyễn Văn Ký");
        requests.put(
                "all",
                args -> List.of(new StageRequest(
                        new RequestId(5),
                        new StageRequest.Content.Cancelling(question),
                        "Đề in sai",
                        "Phạm Thị Lan Chi",
                        Instant.EPOCH,
                        StageRequest.State.REQUESTED,
                        null,
                        null)));
        requests.put(
                "effect",
                args -> new Effect(
                        1,
                        List.of(new Effect.PartChange(
                                "001",
                                GENERAL,
                                new PartResult.Counted(GENERAL, 29, 60, false),
                                new PartResult.Counted(GENERAL, 30, 60, true))),
                        List.of("001"),
                        List.of()));
        requests.put("approve", args -> {
            approved.add(args[0]);
            return new RequestOutcome.Done();
        });

        show(Role.CHAIR);
        test((Button) test(find(Grid.class).all().get(1)).getCellComponent(0, 4))
                .click();

        assertThat(find(Paragraph.class).withId("effect-summary").single().getText())
                .isEqualTo(
                        "Số kết quả phần thi thay đổi: 1. Thêm người được vào vòng 2: 001. Thôi được vào vòng 2: không"
                                + " có.");
        assertThat(find(ListItem.class).single().getText())
                .isEqualTo("001, Kiến thức chung: 29/60, không đạt → 30/60, đạt");
        test(find(Button.class).withId("approve-request").single()).click();
        assertThat(approved).containsExactly(new RequestId(5));
    }

    private void part() {
        var key = Mcq.key(GENERAL, 60, "101");
        var sheet = Mcq.sheet(1, key, "101", 29);
        var sitting = new Sitting(
                Mcq.candidate(1), List.of(Mcq.part(GENERAL, 60)), Map.of(GENERAL, sheet), Map.of(), Map.of());
        stage.put(
                "parts", args -> List.of(new PartOverview(Mcq.part(GENERAL, 60), Optional.empty(), 1, 1, 0, 0, 0, 0)));
        stage.put("closed", args -> false);
        stage.put("results", args -> List.of(new StageOneRule(List.of(key), List.of()).judge(sitting)));
        requests.put("all", args -> List.of());
    }

    private void show(Role role) {
        var view = new FirstStageView(
                FakeDoor.rounds(Map.of("byId", args -> SampleRound.in(Phase.STAGE_1))),
                FakeDoor.actor(role),
                FakeDoor.of(AnswerKeys.class, Map.of("versions", args -> List.of())),
                FakeDoor.of(AnswerSheets.class, Map.of()),
                FakeDoor.of(FirstStage.class, stage),
                FakeDoor.of(StageRequests.class, requests),
                FakeDoor.of(ItemStatistics.class, Map.of()));
        SampleRound.open(view);
    }
}
