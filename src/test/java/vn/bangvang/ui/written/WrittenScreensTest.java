package vn.bangvang.ui.written;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostData;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Accounts;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.SampleRound;
import vn.bangvang.ui.kit.ScreenTest;
import vn.bangvang.written.AnonymousCodes;
import vn.bangvang.written.AnonymousCodes.CodeOutcome;
import vn.bangvang.written.AttendanceLine;
import vn.bangvang.written.AttendanceRow;
import vn.bangvang.written.BlindDecisions;
import vn.bangvang.written.BlindMarking;
import vn.bangvang.written.BlindMarking.BlindOutcome;
import vn.bangvang.written.BlindMarking.PaperMark;
import vn.bangvang.written.BundleId;
import vn.bangvang.written.BundleProgress;
import vn.bangvang.written.CodeJoin;
import vn.bangvang.written.CodedPaper;
import vn.bangvang.written.GuideQuestion;
import vn.bangvang.written.MarkingTeam;
import vn.bangvang.written.MyBundle;
import vn.bangvang.written.MySheet;
import vn.bangvang.written.OddKind;
import vn.bangvang.written.PaperCode;
import vn.bangvang.written.SlipLine;
import vn.bangvang.written.TaskId;
import vn.bangvang.written.WrittenAttendance;
import vn.bangvang.written.WrittenExams;
import vn.bangvang.written.WrittenExams.ExamOutcome;
import vn.bangvang.written.WrittenLine;
import vn.bangvang.written.WrittenResults;
import vn.bangvang.written.WrittenSettlement;

@ViewPackages(classes = BlankPage.class)
class WrittenScreensTest extends ScreenTest {

    private static final PostId POST = new PostId(3);
    private static final GuideQuestion WHOLE = new GuideQuestion(1, "", new BigDecimal("100"), new BigDecimal("0.1"));

    private final List<Object> sent = new ArrayList<>();

    @Test
    void a_round_without_written_papers_says_so_and_shows_no_tab_for_them() {
        exam(Phase.EXAM, false, Optional.empty(), Role.HR);

        assertThat(texts()).contains("Kỳ này không có vị trí thi viết.");
        assertThat(tabs()).doesNotContain("Bài thi viết", "Chấm bài viết", "Chênh lệch bài viết");
    }

    @Test
    void a_round_with_written_papers_shows_each_role_its_own_tab() {
        exam(Phase.EXAM, true, Optional.empty(), Role.HR);

        assertThat(tabs()).contains("Bài thi viết").doesNotContain("Chấm bài viết", "Chênh lệch bài viết");
    }

    @Test
    void hr_takes_in_a_room_list_line_by_line_and_an_unreadable_one_is_not_sent() {
        exam(Phase.EXAM, true, Optional.empty(), Role.HR);
        var lines = find(TextArea.class).withId("room-lines").single();

        test(lines).setValue("001; vắng\n002\tĐình chỉ\tDùng điện thoại");
        test(find(Button.class).withId("take-room-lines").single()).click();
        test(find(TextArea.class).withId("room-lines").single()).setValue("001; không rõ");
        test(find(Button.class).withId("take-room-lines").single()).click();

        assertThat(sent)
                .containsExactly(List.of(
                        new AttendanceLine("001", WrittenAttendance.ABSENT, ""),
                        new AttendanceLine("002", WrittenAttendance.SUSPENDED, "Dùng điện thoại")));
    }

    @Test
    void hr_types_a_marking_guide_and_a_step_that_does_not_fit_is_not_sent() {
        exam(Phase.BOARDS, true, Optional.empty(), Role.HR);

        test(find(TextArea.class).withId("guide-VT1").single()).setValue("Câu 1; 60; 0,5\nCâu 2; 40; 0,25");
        test(find(Button.class).withId("save-guide-VT1").single()).click();
        test(find(TextArea.class).withId("guide-VT1").single()).setValue("Câu 1; 60; 0,7");
        test(find(Button.class).withId("save-guide-VT1").single()).click();

        assertThat(sent)
                .containsExactly(List.of(
                        new GuideQuestion(1, "Câu 1", new BigDecimal("60"), new BigDecimal("0.5")),
                        new GuideQuestion(2, "Câu 2", new BigDecimal("40"), new BigDecimal("0.25"))));
    }

    @Test
    void only_the_chair_is_offered_to_approve_the_joining_and_only_once_it_was_asked_for() {
        exam(Phase.EXAM, true, Optional.empty(), Role.CHAIR);
        assertThat(find(Button.class).withId("approve-join").all()).isEmpty();
        assertThat(find(Button.class).withId("draw-markers").all()).isEmpty();
    }

    @Test
    void the_chair_approves_a_joining_that_was_asked_for() {
        exam(Phase.EXAM, true, Optional.of(asked(null)), Role.CHAIR);

        test(find(Button.class).withId("approve-join").single()).click();

        assertThat(sent).containsExactly("approveJoin");
        assertThat(texts()).anyMatch(text -> text.contains("03/BB-MP") && text.contains("Lê Thị Hồng Vân"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void after_joining_marks_stand_beside_numbers_and_states_are_words() {
        exam(Phase.EXAM, true, Optional.of(asked("Trần Quang Định")), Role.SUPERVISOR);

        var grid =
                (Grid<WrittenLine>) find(Grid.class).withId("written-results").single();
        assertThat(test(grid).getCellText(0, 3)).isEqualTo("72,5");
        assertThat(test(grid).getCellText(1, 3)).isEqualTo("Vắng");
        assertThat(find(Button.class).withId("rest-present").all()).isEmpty();
    }

    @Test
    void the_slips_are_a_workbook_that_keeps_zeros() throws java.io.IOException {
        byte[] file = SlipFile.of("SBD", "Số phách", List.of(new SlipLine("001", new PaperCode("712345"))));

        try (var book = new org.apache.poi.xssf.usermodel.XSSFWorkbook(new java.io.ByteArrayInputStream(file))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("001");
            assertThat(book.getSheetAt(0).getRow(1).getCell(1).getStringCellValue())
                    .isEqualTo("712345");
        }
    }

    @Test
    void a_mark_is_saved_on_leaving_the_field_and_the_state_says_when() {
        marking(change -> new BlindOutcome.Saved(Instant.parse("2026-09-18T02:41:07Z"), 1, change.mark(), 0));

        test(find(TextField.class).withId("mark-712345-1").single()).setValue("71,5");

        assertThat(sent).singleElement().satisfies(change -> {
            assertThat(((PaperMark) change).code()).isEqualTo(new PaperCode("712345"));
            assertThat(((PaperMark) change).mark()).isEqualTo(new BigDecimal("71.5"));
        });
        assertThat(find(Span.class).withId("save-state").single().getText()).isEqualTo("Đã lưu lúc 09:41:07");
    }

    @Test
    void a_mark_that_is_refused_or_unreadable_is_called_unsaved() {
        marking(change -> new BlindOutcome.OutOfRange(new BigDecimal("100.00")));
        var field = find(TextField.class).withId("mark-712345-1").single();

        test(field).setValue("101");
        assertThat(find(Span.class).withId("save-state").single().getText()).startsWith("Chưa lưu: Điểm ngoài khoảng");
        assertThat(field.isInvalid()).isTrue();
        test(field).setValue("7,1,2");
        assertThat(sent).hasSize(1);
        assertThat(find(Span.class).withId("save-state").single().getText()).startsWith("Chưa lưu");
    }

    @Test
    void a_refused_signature_says_why() {
        marking(change -> new BlindOutcome.NotYours());

        test(find(Button.class).withId("sign-bundle").single()).click();
        test(find(Button.class).withId("confirm-sign").single()).click();

        assertThat(find(Notification.class).all()).hasSize(1);
    }

    @Test
    void the_head_sees_papers_that_wait_by_code_with_the_article() {
        decisions(Role.BOARD_HEAD);

        assertThat(offered()).containsExactly("dialogue-712345", "counts-734567", "zero-734567");
        assertThat(texts()).contains("TT 6/2020/TT-BNV, Quy chế, Điều 28 khoản 3", "4 bài, còn 3 bài chờ xử lý");
    }

    @Test
    void the_chair_is_offered_only_what_the_chair_decides() {
        decisions(Role.CHAIR);

        assertThat(offered()).containsExactly("chair-723456");
    }

    private void exam(Phase phase, boolean written, Optional<CodeJoin> joining, Role role) {
        var bundle = new BundleProgress(
                new BundleId(1),
                1,
                POST,
                "Chuyên viên",
                false,
                2,
                List.of("Phạm Thị Lan Chi", "Hoàng Đức Thịnh"),
                1,
                0,
                0);
        Map<String, Function<Object[], Object>> exams = new HashMap<>();
        exams.put(
                "teams",
                args -> List.of(new MarkingTeam(
                        POST,
                        new MarkingTeam.Member(new AccountId(1), "Nguyễn Hữu Phước"),
                        List.of(new MarkingTeam.Member(new AccountId(2), "Phạm Thị Lan Chi")))));
        exams.put("guide", args -> List.of(WHOLE));
        exams.put(
                "attendance",
                args -> List.of(
                        new AttendanceRow(new CandidateId(1), "001", "Chuyên viên", WrittenAttendance.PRESENT, ""),
                        new AttendanceRow(new CandidateId(2), "002", "Chuyên viên", WrittenAttendance.EXPECTED, "")));
        exams.put("importAttendance", args -> remember(args[1], new ExamOutcome.Done()));
        exams.put("setGuide", args -> remember(args[2], new ExamOutcome.Done()));
        SampleRound.open(new WrittenExamView(
                rounds(phase, written),
                FakeDoor.actor(role),
                FakeDoor.of(WrittenExams.class, exams),
                FakeDoor.of(
                        AnonymousCodes.class,
                        Map.of(
                                "progress", args -> List.of(bundle),
                                "joining", args -> joining,
                                "approveJoin", args -> remember("approveJoin", new CodeOutcome.Done()))),
                FakeDoor.of(
                        WrittenResults.class,
                        Map.of(
                                "results",
                                args -> List.of(
                                        new WrittenLine(
                                                new CandidateId(1),
                                                "001",
                                                "Chuyên viên",
                                                WrittenAttendance.PRESENT,
                                                "",
                                                new PaperCode("712345"),
                                                new BigDecimal("72.5"),
                                                WrittenSettlement.AVERAGED),
                                        new WrittenLine(
                                                new CandidateId(2),
                                                "002",
                                                "Chuyên viên",
                                                WrittenAttendance.ABSENT,
                                                "",
                                                null,
                                                null,
                                                null)),
                                "corrections",
                                args -> List.of())),
                FakeDoor.of(Accounts.class, Map.of("withRole", args -> List.of()))));
    }

    private void marking(Function<PaperMark, BlindOutcome> answer) {
        var task = new TaskId(5);
        SampleRound.open(new BlindMarkingView(
                rounds(Phase.EXAM, true),
                FakeDoor.actor(Role.EXAMINER),
                FakeDoor.of(
                        BlindMarking.class,
                        Map.of(
                                "myBundles",
                                args -> List.of(new MyBundle(task, 1, "Chuyên viên", 1, 0, false, null)),
                                "mySheet",
                                args -> new MySheet(
                                        task,
                                        1,
                                        "Chuyên viên",
                                        List.of(WHOLE),
                                        List.of(new MySheet.Row(new PaperCode("712345"), Map.of(), null, false)),
                                        null,
                                        null),
                                "save",
                                args -> remember(args[0], answer.apply((PaperMark) args[0])),
                                "sign",
                                args -> new BlindOutcome.Incomplete(1)))));
    }

    private void decisions(Role role) {
        SampleRound.open(new BlindDecisionView(
                rounds(Phase.EXAM, true),
                FakeDoor.actor(role),
                FakeDoor.of(
                        BlindDecisions.class,
                        Map.of(
                                "papers",
                                args -> List.of(
                                        paper("712345", CodedPaper.Step.NEEDS_HEAD, "70", "76"),
                                        paper("723456", CodedPaper.Step.NEEDS_CHAIR, "70", "81"),
                                        new CodedPaper(
                                                new PaperCode("734567"),
                                                1,
                                                "Chuyên viên",
                                                List.of(),
                                                null,
                                                CodedPaper.Step.NEEDS_ODD_DECISION,
                                                null,
                                                null,
                                                List.of(new CodedPaper.Odd(
                                                        OddKind.SEVERAL_INKS, "", Instant.EPOCH, null, null))),
                                        paper("745678", CodedPaper.Step.SETTLED, "70", "70"))))));
    }

    @SuppressWarnings("unchecked")
    private List<String> offered() {
        var grid = (Grid<CodedPaper>) find(Grid.class).withId("coded-papers").single();
        return IntStream.range(0, 4)
                .mapToObj(row -> test(grid).getCellComponent(row, 7))
                .flatMap(cell -> cell instanceof Button ? Stream.of(cell) : cell.getChildren())
                .flatMap(button -> button.getId().stream())
                .toList();
    }

    private static CodedPaper paper(String code, CodedPaper.Step step, String first, String second) {
        boolean settled = step == CodedPaper.Step.SETTLED;
        return new CodedPaper(
                new PaperCode(code),
                1,
                "Chuyên viên",
                List.of(new BigDecimal(first), new BigDecimal(second)),
                new BigDecimal(second).subtract(new BigDecimal(first)),
                step,
                settled ? new BigDecimal("70.0") : null,
                settled ? WrittenSettlement.AVERAGED : null,
                List.of());
    }

    private static Rounds rounds(Phase phase, boolean written) {
        var design =
                new ExamDesign(List.of(), List.of(written ? PaperKind.WRITTEN : PaperKind.INTERVIEW), Optional.empty());
        var post = new Post(
                POST,
                0,
                new RoundId(1),
                new PostData(
                        "VT1",
                        "Chuyên viên",
                        "Sở Nội vụ",
                        PostRank.SPECIALIST,
                        written ? ExamForm.WRITTEN : ExamForm.INTERVIEW,
                        1,
                        "Đại học",
                        null));
        return FakeDoor.rounds(Map.of(
                "byId", args -> SampleRound.in(phase),
                "ruleSetOf", args -> ShippedRules.of("V1"),
                "posts", args -> List.of(post),
                "designs", args -> Map.of(POST, design)));
    }

    private static CodeJoin asked(@Nullable String approvedBy) {
        Instant at = Instant.parse("2026-09-18T02:41:07Z");
        return new CodeJoin(
                "03/BB-MP",
                LocalDate.of(2026, 9, 18),
                "Lê Thị Hồng Vân",
                at,
                approvedBy,
                approvedBy == null ? null : at);
    }

    private Object remember(Object what, Object answer) {
        sent.add(what);
        return answer;
    }

    private List<String> texts() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private List<String> tabs() {
        return find(Anchor.class).all().stream().map(Anchor::getText).toList();
    }
}
