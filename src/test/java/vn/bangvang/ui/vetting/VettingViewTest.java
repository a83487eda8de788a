package vn.bangvang.ui.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.candidate.BirthDate;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.CandidateData;
import vn.bangvang.candidate.Eligibility;
import vn.bangvang.candidate.PersonName;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.SampleRound;
import vn.bangvang.ui.kit.ScreenTest;
import vn.bangvang.vetting.Conclusion;
import vn.bangvang.vetting.ConclusionData;
import vn.bangvang.vetting.ConclusionId;
import vn.bangvang.vetting.Condition;
import vn.bangvang.vetting.DemandData;
import vn.bangvang.vetting.Demands;
import vn.bangvang.vetting.Demands.Demand;
import vn.bangvang.vetting.Finding;
import vn.bangvang.vetting.VettedCandidate;
import vn.bangvang.vetting.Vetting;
import vn.bangvang.vetting.Vetting.ConcludeOutcome;
import vn.bangvang.vetting.Vetting.DemandOutcome;
import vn.bangvang.vetting.Vetting.GroundsOutcome;
import vn.bangvang.vetting.VettingBook;
import vn.bangvang.vetting.VettingSummary;

@ViewPackages(classes = BlankPage.class)
class VettingViewTest extends ScreenTest {

    private static final AccountId ME = new AccountId(7);
    private static final AccountId SOMEBODY = new AccountId(8);
    private static final String GROUNDS = "Căn cứ kín";
    private static final Condition POLITICAL = Condition.POLITICAL_STANDARD;

    private final List<Object> sent = new ArrayList<>();
    private boolean demanding = true;

    @Test
    void what_is_demanded_who_stands_where_and_the_count_of_all_are_shown() {
        show(Phase.CANDIDATES, Role.SUPERVISOR);

        assertThat(find(ListItem.class).all().stream().map(ListItem::getText))
                .containsExactly(
                        "Cả kỳ: Tiêu chuẩn chính trị (theo 31-KH/BTCTU ngày 05/09/2023)",
                        "0 đủ điều kiện",
                        "0 đủ kết luận, chờ xét điều kiện",
                        "1 chờ kết luận thẩm định",
                        "1 có kết luận không đạt, chờ ghi không đủ điều kiện",
                        "0 không đủ điều kiện, tiêu chuẩn theo kết luận thẩm định",
                        "0 không đủ điều kiện vì lý do khác");
        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText)).contains("Tiếp nhận 2 hồ sơ");
        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).getCellText(0, 2)).isEqualTo("Không đạt · 45-KL/TU");
        assertThat(test(grid).getCellText(1, 2)).isEqualTo("Còn thiếu");
    }

    @Test
    void only_those_with_something_missing_are_left_when_asked_for() {
        show(Phase.CANDIDATES, Role.CHAIR);
        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(2);

        find(Checkbox.class).withId("only-missing").single().setValue(true);

        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(test(grid).getCellText(0, 0)).isEqualTo("Trần Đăng Khôi");
    }

    @Test
    void only_hr_records_and_only_while_candidates_are_checked() {
        show(Phase.CANDIDATES, Role.SUPERVISOR);
        assertThat(find(Button.class).withId("conclude-many").all()).isEmpty();
        show(Phase.BOARDS, Role.HR);
        assertThat(find(Button.class).withId("conclude-many").all()).isEmpty();
        assertThat(find(Button.class).withId("record-demand").all()).isEmpty();
        show(Phase.CANDIDATES, Role.HR);
        assertThat(find(Button.class).withId("conclude-many").all()).hasSize(1);
        assertThat(find(Button.class).withId("record-demand").all()).hasSize(1);
    }

    @Test
    void without_a_demand_the_screen_says_what_that_means_and_proposes_by_the_name_of_the_agency() {
        demanding = false;
        show(Phase.PLANNING, Role.HR);
        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
                .contains("Chưa ghi yêu cầu thẩm định: thí sinh vào danh sách không cần kết luận.");
        assertThat(find(Grid.class).all()).isEmpty();

        test(find(Button.class).withId("record-demand").single()).click();
        assertThat(find(CheckboxGroup.class).single().getValue()).isEqualTo(Set.of(Condition.values()));
        test(find(Button.class).withId("save-demand").single()).click();

        assertThat(sent)
                .containsExactly(
                        new DemandData(null, Set.of(Condition.values()), "31-KH/BTCTU", LocalDate.of(2023, 9, 5)));
    }

    @Test
    @SuppressWarnings("unchecked")
    void one_document_is_recorded_for_everyone_who_still_lacks_it() {
        show(Phase.CANDIDATES, Role.HR);

        test(find(Button.class).withId("conclude-many").single()).click();
        test(find(Button.class).withId("choose-missing").single()).click();
        assertThat(find(MultiSelectComboBox.class).single().getValue()).hasSize(1);
        test(find(Button.class).withId("save-conclusion").single()).click();
        assertThat(sent).isEmpty();
        field("Người kết luận (như trên văn bản)").setValue("Đỗ Văn Luận");
        field("Chức vụ (như trên văn bản)").setValue("Phó Trưởng ban");
        field("Số văn bản kết luận").setValue("46-KL/TU");
        find(DatePicker.class).single().setValue(LocalDate.of(2023, 9, 20));
        find(RadioButtonGroup.class).single().setValue(Finding.MET);
        find(TextArea.class).single().setValue(GROUNDS);
        test(find(Button.class).withId("save-conclusion").single()).click();

        assertThat(sent)
                .containsExactly(new ConclusionData(
                        Set.of(new CandidateId(2)),
                        POLITICAL,
                        Finding.MET,
                        "Đỗ Văn Luận",
                        "Phó Trưởng ban",
                        "46-KL/TU",
                        LocalDate.of(2023, 9, 20),
                        GROUNDS));
    }

    @Test
    void grounds_are_shown_only_after_a_warning_that_the_reading_is_recorded() {
        show(Phase.CANDIDATES, Role.CHAIR);
        open();

        test(find(Button.class).withId("read-grounds-2").single()).click();
        assertThat(sent).isEmpty();
        assertThat(find(Paragraph.class).withId("grounds").all()).isEmpty();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(sent).containsExactly(new ConclusionId(2));
        assertThat(find(Paragraph.class).withId("grounds").single().getText()).isEqualTo(GROUNDS);
    }

    @Test
    void an_hr_officer_opens_the_own_grounds_only() {
        show(Phase.CANDIDATES, Role.HR);
        open();

        assertThat(find(Button.class).withId("read-grounds-2").all()).isEmpty();
        assertThat(find(Button.class).withId("read-grounds-1").all()).hasSize(1);
        assertThat(find(Span.class).all().stream().map(Span::getText))
                .contains("Căn cứ chỉ mở cho người đã ghi, Chủ tịch Hội đồng và Giám sát")
                .noneMatch(text -> text.contains(GROUNDS));
    }

    @Test
    void a_refusal_to_open_grounds_says_whom_to_ask() {
        show(Phase.CANDIDATES, Role.HR);
        open();
        test(find(Button.class).withId("read-grounds-1").single()).click();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(test(find(Notification.class).single()).getText())
                .isEqualTo("Căn cứ chỉ mở cho người đã ghi, Chủ tịch Hội đồng và Giám sát. Hãy hỏi người đã ghi.");
    }

    private void open() {
        var row = find(Grid.class).single();
        var actions = (com.vaadin.flow.component.html.Div) test(row).getCellComponent(0, 4);
        Button open = actions.getChildren()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals("Xem kết luận"))
                .findFirst()
                .orElseThrow();
        open.click();
        assertThat(find(Dialog.class).all()).hasSize(1);
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void show(Phase phase, Role role) {
        SampleRound.open(new VettingView(
                FakeDoor.rounds(Map.of("byId", args -> SampleRound.in(phase), "posts", args -> List.of())),
                FakeDoor.actor(role),
                FakeDoor.of(
                        Vetting.class,
                        Map.of(
                                "of", args -> book(),
                                "history",
                                        args -> List.of(
                                                conclusion(2, Finding.NOT_MET, SOMEBODY),
                                                conclusion(1, Finding.MET, ME)),
                                "demand", args -> told(args[1], new DemandOutcome.Recorded()),
                                "conclude", args -> told(args[1], new ConcludeOutcome.Recorded(1)),
                                "readGrounds",
                                        args -> told(
                                                args[0],
                                                role == Role.HR
                                                        ? new GroundsOutcome.NotYours()
                                                        : new GroundsOutcome.Read(GROUNDS))))));
    }

    private Object told(Object what, Object outcome) {
        sent.add(what);
        return outcome;
    }

    private VettingBook book() {
        Optional<Demand> demand = demanding
                ? Optional.of(new Demand(Set.of(POLITICAL), "31-KH/BTCTU", LocalDate.of(2023, 9, 5), "Lan"))
                : Optional.empty();
        List<VettedCandidate> everyone = List.of(
                vetted(1, "Nguyễn Thị Ngọc Ánh", conclusion(2, Finding.NOT_MET, SOMEBODY)),
                vetted(2, "Trần Đăng Khôi", null));
        return new VettingBook(new Demands(demand, Map.of()), everyone, VettingSummary.of(everyone));
    }

    private static Conclusion conclusion(long id, Finding finding, AccountId recorder) {
        return new Conclusion(
                new ConclusionId(id),
                new CandidateId(1),
                POLITICAL,
                finding,
                "Đỗ Văn Luận",
                "Phó Trưởng ban",
                "45-KL/TU",
                LocalDate.of(2023, 9, 15),
                recorder,
                "Lan",
                Instant.EPOCH,
                true);
    }

    private static VettedCandidate vetted(long id, String name, @Nullable Conclusion conclusion) {
        return new VettedCandidate(
                new Candidate(
                        new CandidateId(id),
                        0,
                        new RoundId(1),
                        new CandidateData(
                                new PostId(1),
                                new PersonName(name),
                                new BirthDate.Full(LocalDate.of(1998, 9, 5)),
                                null,
                                "",
                                "",
                                "",
                                "",
                                "",
                                "Đại học",
                                "Luật",
                                Set.of(),
                                "",
                                ""),
                        Eligibility.UNDECIDED,
                        null,
                        null),
                Set.of(POLITICAL),
                conclusion == null ? Map.of() : Map.of(POLITICAL, conclusion));
    }
}
