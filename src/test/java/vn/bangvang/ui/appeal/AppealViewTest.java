package vn.bangvang.ui.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.appeal.Appeal;
import vn.bangvang.appeal.AppealCounts;
import vn.bangvang.appeal.AppealData;
import vn.bangvang.appeal.AppealEffect;
import vn.bangvang.appeal.AppealId;
import vn.bangvang.appeal.AppealPaper;
import vn.bangvang.appeal.AppealStep;
import vn.bangvang.appeal.Appeals;
import vn.bangvang.appeal.Appeals.AppealOutcome;
import vn.bangvang.appeal.SheetCount;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.mcq.Answer;
import vn.bangvang.mcq.Effect;
import vn.bangvang.mcq.PartResult.Counted;
import vn.bangvang.mcq.Recounting;
import vn.bangvang.mcq.SheetCode;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Account;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Accounts;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.SampleRound;
import vn.bangvang.ui.kit.ScreenTest;
import vn.bangvang.written.AnonymousCodes;

/** Appeals of stage 1 on paper on their page. */
@ViewPackages(classes = BlankPage.class)
class AppealViewTest extends ScreenTest {

    private static final int RESULT = 4;
    private static final PaperKind GENERAL = PaperKind.GENERAL_KNOWLEDGE;
    private static final Counted BEFORE = new Counted(GENERAL, 29, 60, false);
    private static final Counted AGAIN = new Counted(GENERAL, 30, 60, true);
    private static final Recounting.Reading READING = new Recounting.Reading(
            1,
            BEFORE,
            AGAIN,
            "101",
            "101",
            List.of(
                    new Recounting.Difference(7, Answer.DOUBLE, new Answer("C")),
                    new Recounting.Difference(12, Answer.BLANK, new Answer("A"))),
            Instant.EPOCH);

    private final List<Object> sent = new ArrayList<>();
    private final Map<String, Function<Object[], Object>> appeals = new HashMap<>();

    @Test
    void hr_gives_a_sheet_to_somebody_and_learns_why_that_person_cannot_read_it() {
        appeals.put("recount", args -> {
            sent.add(List.of(args));
            return new AppealOutcome.ReadBefore("Thành viên Hai");
        });
        show(appeal(null), Role.HR);
        assertThat(acts()).doesNotContain("appeal-submit-5");

        act("appeal-recount-5");
        find(ComboBox.class).withId("recount-reader").single().setValue(account());
        test(find(Button.class).withId("give-recount").single()).click();

        assertThat(sent).containsExactly(List.of(new AppealId(5), new AccountId(12)));
        assertThat(test(find(Notification.class).single()).getText())
                .isEqualTo("Thành viên Hai đã nhập hoặc đã đọc phiếu này: cần người khác.");
    }

    @Test
    void a_sheet_that_is_not_read_yet_stands_with_its_code_and_reader_and_cannot_go_to_the_chair() {
        show(
                appeal(
                        new Recounting.Again(new SheetCode("417802"), "Thành viên Hai", false, Optional.empty()),
                        step(AppealStep.Kind.REMARKING, null)),
                Role.HR);

        assertThat(cell()).isEqualTo("Mã 417802, chờ Thành viên Hai đọc lại");
        assertThat(acts()).doesNotContain("appeal-submit-5");
        assertThat(acts()).contains("appeal-recount-again-5");
    }

    @Test
    void a_reader_with_a_conflict_is_named_so_that_somebody_else_is_asked() {
        show(
                appeal(
                        new Recounting.Again(new SheetCode("417802"), "Thành viên Hai", true, Optional.empty()),
                        step(AppealStep.Kind.REMARKING, null)),
                Role.HR);

        assertThat(cell()).isEqualTo("Mã 417802: Thành viên Hai đã khai xung đột lợi ích, cần giao người khác");
    }

    @Test
    void a_sheet_that_was_read_again_stands_with_both_counts_and_goes_to_the_chair() {
        show(read(step(AppealStep.Kind.REMARKING, null)), Role.HR);

        assertThat(cell())
                .isEqualTo("Mã 417802, Thành viên Hai đã đọc lại: bài cũ 29/60, không đạt; đọc lại 30/60, đạt");
        assertThat(acts()).contains("appeal-submit-5");
    }

    @Test
    void the_chair_sees_where_the_readings_differ_and_what_it_does_to_stage_1_before_deciding() {
        appeals.put(
                "effect",
                args -> new AppealEffect(
                        false, List.of(), Optional.of(new Effect(1, List.of(), List.of("001"), List.of()))));
        show(
                read(
                        step(AppealStep.Kind.REMARKING, null),
                        step(
                                AppealStep.Kind.SUBMITTED,
                                new AppealCounts(1, SheetCount.of(BEFORE), SheetCount.of(AGAIN), true))),
                Role.CHAIR);
        assertThat(cell()).isEqualTo("Bài cũ 29/60, không đạt; đọc lại 30/60, đạt; được tính 30/60, đạt");

        act("appeal-decide-5");

        assertThat(find(ListItem.class).all())
                .extracting(ListItem::getText)
                .containsExactly("Câu 7: bài cũ tô nhiều đáp án, đọc lại C", "Câu 12: bài cũ bỏ trống, đọc lại A");
        assertThat(find(Paragraph.class).withId("stage-effect").single().getText())
                .isEqualTo("Số kết quả phần thi thay đổi: 1. Thêm người được vào vòng 2: 001. Thôi được vào vòng 2: "
                        + "không có.");
        assertThat(find(Button.class).withId("approve-appeal").all()).hasSize(1);
    }

    private String cell() {
        return test(find(Grid.class).withId("appeals").single()).getCellText(0, RESULT);
    }

    /** What the grid offers for the appeal, by id. */
    private List<String> acts() {
        return buttons().map(button -> button.getId().orElseThrow()).toList();
    }

    private void act(String id) {
        test(buttons()
                        .filter(button -> button.getId().equals(Optional.of(id)))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private Stream<Button> buttons() {
        Component cell = test(find(Grid.class).withId("appeals").single()).getCellComponent(0, RESULT + 2);
        return cell.getChildren().map(Button.class::cast);
    }

    private static Appeal read(AppealStep... steps) {
        return appeal(
                new Recounting.Again(new SheetCode("417802"), "Thành viên Hai", false, Optional.of(READING)), steps);
    }

    private static Appeal appeal(Recounting.@Nullable Again recount, AppealStep... steps) {
        return new Appeal(
                new AppealId(5),
                new RoundId(1),
                new PostId(1),
                "001",
                new AppealData(new CandidateId(1), GENERAL, "Đọc lại", LocalDate.of(2023, 4, 15), "1/ĐPK"),
                new AccountId(3),
                "Lê Thị Hồng Vân",
                Instant.EPOCH,
                List.of(steps),
                null,
                recount);
    }

    private static AppealStep step(AppealStep.Kind kind, @Nullable AppealCounts counts) {
        return new AppealStep(kind, new AccountId(3), "Lê Thị Hồng Vân", Instant.EPOCH, "8-BB/PK", counts);
    }

    private static Account account() {
        return new Account(new AccountId(12), "hai", "Thành viên Hai", Set.of(Role.EXAMINER), true);
    }

    private void show(Appeal appeal, Role role) {
        var limit = ShippedRules.of("V1").term("appeal-window").source();
        appeals.put(
                "papers",
                args -> List.of(new AppealPaper(
                        GENERAL,
                        Optional.empty(),
                        Optional.of(LocalDate.of(2023, 4, 10)),
                        Optional.of(LocalDate.of(2023, 4, 25)),
                        limit,
                        false)));
        appeals.put("appeals", args -> List.of(appeal));
        SampleRound.open(new AppealView(
                FakeDoor.rounds(Map.of(
                        "byId",
                        args -> SampleRound.onPaper(Phase.STAGE_1),
                        "ruleSetOf",
                        args -> ShippedRules.of("V1"))),
                FakeDoor.actor(role),
                FakeDoor.of(Appeals.class, appeals),
                FakeDoor.of(Candidates.class, Map.of("list", args -> List.of())),
                FakeDoor.of(AnonymousCodes.class, Map.of()),
                FakeDoor.of(Accounts.class, Map.of("withRole", args -> List.of(account())))));
    }
}
