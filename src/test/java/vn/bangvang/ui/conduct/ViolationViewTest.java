package vn.bangvang.ui.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.conduct.Conduct;
import vn.bangvang.conduct.Conduct.ConductOutcome;
import vn.bangvang.conduct.Measure;
import vn.bangvang.conduct.SampleViolations;
import vn.bangvang.conduct.ScaleId;
import vn.bangvang.conduct.SignedBy;
import vn.bangvang.conduct.Sitting;
import vn.bangvang.conduct.Step;
import vn.bangvang.conduct.Violation;
import vn.bangvang.conduct.ViolationData;
import vn.bangvang.conduct.ViolationScale;
import vn.bangvang.conduct.ViolationScaleData;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.round.Phase;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.SampleRound;
import vn.bangvang.ui.kit.ScreenTest;

@ViewPackages(classes = BlankPage.class)
class ViolationViewTest extends ScreenTest {

    private static final Sitting SITTING =
            new Sitting(new CandidateId(7), "007", List.of(PaperKind.WRITTEN, PaperKind.INTERVIEW));

    private final List<Object> given = new ArrayList<>();

    @Test
    void without_a_document_of_the_council_the_shares_are_shown_as_not_compared() {
        show(Phase.EXAM, List.of(), List.of(), Role.SUPERVISOR);

        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
                .anyMatch(text -> text.startsWith("Chưa có văn bản của Hội đồng.")
                        && text.contains("khiển trách trừ 25%, cảnh cáo trừ 50%"));
        assertThat(find(Button.class).all().stream().filter(Button::isVisible)).isEmpty();
    }

    @Test
    void the_councils_shares_are_shown_with_their_document_and_both_persons() {
        show(Phase.EXAM, List.of(), List.of(scale("Chủ tịch hội đồng")), Role.HR);

        assertThat(paragraphs())
                .contains("Khiển trách trừ 20%, cảnh cáo trừ 40% điểm bài thi, theo 24-QC/HĐTD ngày 21/03/2023. "
                        + "Người ghi: Cán bộ tổ chức; Chủ tịch duyệt: Chủ tịch hội đồng.");
    }

    @Test
    void a_scale_that_waits_is_approved_by_the_chair_alone() {
        show(Phase.EXAM, List.of(), List.of(scale(null)), Role.CHAIR);

        test(find(Button.class).withId("approve-scale").single()).click();
        assertThat(given).containsExactly(new ScaleId(3));
    }

    @Test
    void the_states_of_a_replaced_and_of_an_annulled_measure_are_said_in_words() {
        List<Violation> violations = List.of(
                SampleViolations.violation(1, PaperKind.WRITTEN, Measure.REPRIMAND, Step.Kind.APPROVED),
                SampleViolations.violation(2, PaperKind.WRITTEN, Measure.WARNING, Step.Kind.APPROVED),
                SampleViolations.violation(3, PaperKind.INTERVIEW, Measure.WARNING),
                SampleViolations.violation(
                        4,
                        PaperKind.INTERVIEW,
                        Measure.REPRIMAND,
                        Step.Kind.APPROVED,
                        Step.Kind.ANNULMENT_ASKED,
                        Step.Kind.ANNULLED),
                SampleViolations.violation(
                        5, PaperKind.INTERVIEW, Measure.WARNING, Step.Kind.APPROVED, Step.Kind.ANNULMENT_ASKED),
                SampleViolations.violation(6, PaperKind.INTERVIEW, Measure.WARNING, Step.Kind.REJECTED));
        show(Phase.EXAM, violations, List.of(), Role.SUPERVISOR);

        Grid<?> grid = find(Grid.class).single();
        assertThat(row(grid, 0))
                .containsExactly(
                        "007 · ",
                        "Thi viết",
                        "Khiển trách (APPROVED note)",
                        "Trao đổi sau khi đã nhắc",
                        "1/BB, lúc 20/09/2023 08:30:00, người lập: Lê Thị Coi; thí sinh ký",
                        "Đã được thay theo biên bản 2/BB");
        assertThat(row(grid, 1)).endsWith("Có hiệu lực, Chủ tịch hội đồng duyệt");
        assertThat(row(grid, 2)).endsWith("Chờ Chủ tịch duyệt, chưa có hiệu lực. Người ghi: Cán bộ tổ chức");
        assertThat(row(grid, 3)).endsWith("Đã hủy theo đề nghị, Chủ tịch hội đồng duyệt. Lý do: ANNULMENT_ASKED note");
        assertThat(row(grid, 4)).last().asString().startsWith("Còn hiệu lực.");
        assertThat(row(grid, 5)).endsWith("Không duyệt (Chủ tịch hội đồng). Lý do: REJECTED note");
    }

    @Test
    void a_half_filled_record_is_not_sent_and_a_full_one_is() {
        show(Phase.EXAM, List.of(), List.of(), Role.HR);
        test(find(Button.class).withId("record-violation").single()).click();
        test(find(Button.class).withId("save-violation").single()).click();
        assertThat(given).isEmpty();
        assertThat(test(find(Notification.class).single()).getText())
                .isEqualTo("Chưa điền đủ. Hãy điền các ô còn trống.");

        fill();
        test(find(Button.class).withId("save-violation").single()).click();
        assertThat(given)
                .containsExactly(new ViolationData(
                        new CandidateId(7),
                        PaperKind.INTERVIEW,
                        Measure.WARNING,
                        "Chép bài",
                        "07/BB",
                        Instant.parse("2023-09-20T01:30:00Z"),
                        "Lê Thị Coi",
                        SignedBy.WITNESSES,
                        "SBD 011",
                        "SBD 012",
                        "",
                        ""));
    }

    @Test
    void the_chair_approves_what_waits_and_names_the_decision_where_the_result_is_taken() {
        show(
                Phase.EXAM,
                List.of(SampleViolations.violation(1, PaperKind.WRITTEN, Measure.SUSPENSION)),
                List.of(),
                Role.CHAIR);
        act("conduct-approve-1");
        find(TextArea.class).single().setValue("31-QĐ");
        test(find(Button.class).withId("confirm-decision").single()).click();

        assertThat(given).containsExactly("31-QĐ");
    }

    @Test
    void hr_has_nothing_to_approve_and_a_confirmed_round_nothing_to_change() {
        List<Violation> waiting = List.of(SampleViolations.violation(1, PaperKind.WRITTEN, Measure.WARNING));
        show(Phase.CONFIRMED, waiting, List.of(scale(null)), Role.HR);

        assertThat(find(Button.class).all().stream().filter(Button::isVisible)).isEmpty();
    }

    @Test
    void an_employer_to_be_told_is_listed_and_ticked_off_with_a_document() {
        ViolationData data = SampleViolations.violation(1, PaperKind.WRITTEN, Measure.CANCELLATION)
                .data();
        var employed = SampleViolations.of(
                1,
                new ViolationData(
                        data.candidate(),
                        PaperKind.WRITTEN,
                        Measure.CANCELLATION,
                        "Thi hộ",
                        "1/BB",
                        data.happenedAt(),
                        "Lê Thị Coi",
                        SignedBy.CANDIDATE,
                        "",
                        "",
                        "31-QĐ",
                        "Sở Nội vụ"),
                Step.Kind.APPROVED);
        show(Phase.CONFIRMED, List.of(employed), List.of(), Role.HR);

        Grid<?> employers = find(Grid.class).all().getLast();
        assertThat(cells(employers, 4)).containsExactly("007 · ", "Sở Nội vụ", "Hủy kết quả", "Chưa thông báo");
        var notify = (Button) test(employers).getCellComponent(0, 4);
        test(notify).click();
        find(TextArea.class).single().setValue("40-CV");
        test(find(Button.class).withId("confirm-decision").single()).click();
        assertThat(given).containsExactly("40-CV");
    }

    @Test
    void shares_that_make_no_sense_are_not_sent() {
        show(Phase.EXAM, List.of(), List.of(), Role.HR);
        test(find(Button.class).withId("record-scale").single()).click();
        text("Khiển trách trừ (%)", "40");
        text("Cảnh cáo trừ (%)", "20");
        text("Số văn bản", "24-QC/HĐTD");
        find(DatePicker.class).single().setValue(LocalDate.of(2023, 3, 21));
        test(find(Button.class).withId("save-scale").single()).click();
        assertThat(given).isEmpty();

        text("Khiển trách trừ (%)", "12,5");
        test(find(Button.class).withId("save-scale").single()).click();
        assertThat(given)
                .containsExactly(new ViolationScaleData(
                        new BigDecimal("12.5"), new BigDecimal("20"), "24-QC/HĐTD", LocalDate.of(2023, 3, 21)));
    }

    @SuppressWarnings("unchecked")
    private void fill() {
        find(ComboBox.class).withLabel("Thí sinh").single().setValue(SITTING);
        find(Select.class).withLabel("Phần thi").single().setValue(PaperKind.INTERVIEW);
        find(Select.class).withLabel("Hình thức xử lý").single().setValue(Measure.WARNING);
        find(TextArea.class).withLabel("Hành vi vi phạm").single().setValue("Chép bài");
        text("Biên bản số", "07/BB");
        text("Người lập biên bản", "Lê Thị Coi");
        find(DatePicker.class).single().setValue(LocalDate.of(2023, 9, 20));
        text("Giờ xảy ra", "08:30");
        find(Select.class).withLabel("Người ký biên bản").single().setValue(SignedBy.WITNESSES);
        text("Thí sinh chứng kiến 1", "SBD 011");
        text("Thí sinh chứng kiến 2", "SBD 012");
    }

    private void text(String label, String value) {
        find(TextField.class).withLabel(label).single().setValue(value);
    }

    private void act(String id) {
        Grid<?> grid = find(Grid.class).single();
        var acts = (ViolationActs) test(grid).getCellComponent(0, 6);
        test((Button) acts.getChildren()
                        .filter(child -> child.getId().filter(id::equals).isPresent())
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private List<String> row(Grid<?> grid, int row) {
        return java.util.stream.IntStream.range(0, 6)
                .mapToObj(column -> test(grid).getCellText(row, column))
                .toList();
    }

    private List<String> cells(Grid<?> grid, int columns) {
        return java.util.stream.IntStream.range(0, columns)
                .mapToObj(column -> test(grid).getCellText(0, column))
                .toList();
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private static ViolationScale scale(@org.jspecify.annotations.Nullable String approvedBy) {
        return new ViolationScale(
                new ScaleId(3),
                new RoundId(1),
                new ViolationScaleData(
                        new BigDecimal("20"), new BigDecimal("40"), "24-QC/HĐTD", LocalDate.of(2023, 3, 21)),
                new AccountId(1),
                "Cán bộ tổ chức",
                SampleViolations.MORNING,
                approvedBy,
                approvedBy == null ? null : SampleViolations.MORNING);
    }

    private void show(Phase phase, List<Violation> violations, List<ViolationScale> scales, Role role) {
        Map<String, Function<Object[], Object>> door = new HashMap<>(Map.of(
                "violations", args -> violations,
                "scales", args -> scales,
                "sittings", args -> List.of(SITTING)));
        List.of("record", "approveScale").forEach(verb -> door.put(verb, args -> done(args[0])));
        List.of("approve", "reject", "askAnnulment", "employerNotified", "recordScale")
                .forEach(verb -> door.put(verb, args -> done(args[1])));
        SampleRound.open(new ViolationView(
                FakeDoor.rounds(
                        Map.of("byId", args -> SampleRound.in(phase), "ruleSetOf", args -> ShippedRules.of("V1"))),
                FakeDoor.actor(role),
                FakeDoor.of(Conduct.class, door),
                FakeDoor.of(Candidates.class, Map.of("list", args -> List.of()))));
    }

    private ConductOutcome done(Object what) {
        given.add(what);
        return new ConductOutcome.Done();
    }
}
