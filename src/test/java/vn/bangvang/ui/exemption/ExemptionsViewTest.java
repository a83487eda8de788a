package vn.bangvang.ui.exemption;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.candidate.BirthDate;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.CandidateData;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.Eligibility;
import vn.bangvang.candidate.PersonName;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.exemption.CandidateExemptions;
import vn.bangvang.exemption.CertificateLevel;
import vn.bangvang.exemption.CertificateVerdict;
import vn.bangvang.exemption.EntryQualityCertificate;
import vn.bangvang.exemption.Exemption;
import vn.bangvang.exemption.ExemptionData;
import vn.bangvang.exemption.Exemptions;
import vn.bangvang.exemption.Exemptions.GrantOutcome;
import vn.bangvang.exemption.Exemptions.WithdrawOutcome;
import vn.bangvang.exemption.RecordedCertificate;
import vn.bangvang.regulation.ExemptPart;
import vn.bangvang.regulation.ExemptionGround;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.SampleRound;
import vn.bangvang.ui.kit.ScreenTest;

@ViewPackages(classes = BlankPage.class)
class ExemptionsViewTest extends ScreenTest {

    private static final EntryQualityCertificate CERTIFICATE = new EntryQualityCertificate(
            new CandidateId(1), CertificateLevel.UNIVERSITY, 71, 100, LocalDate.of(2023, 8, 31), "812/QĐ-BNV");

    private final List<List<Object>> sent = new ArrayList<>();

    @Test
    void who_is_exempt_from_what_and_whose_certificate_counts_until_when_is_shown() {
        show("V1b", Phase.BOARDS, Role.CHAIR);

        Grid<?> grid = find(Grid.class).single();
        assertThat(((Div) test(grid).getCellComponent(0, 2)).getText())
                .isEqualTo("Ngoại ngữ: miễn (QH-1234; Cử nhân tiếng Anh)");
        assertThat(((Div) test(grid).getCellComponent(0, 3)).getText())
                .isEqualTo("71/100 câu đúng, quyết định 812/QĐ-BNV ngày 31/08/2023\nCó giá trị đến hết ngày 31/08/2025;"
                        + " được miễn theo NĐ 06/2023/NĐ-CP, Điều 12");
        assertThat(((Div) test(grid).getCellComponent(1, 2)).getText()).isEmpty();
        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
                .contains("Căn cứ miễn thi theo NĐ 138/2020/NĐ-CP, Điều 8 khoản 1 (chưa đối chiếu văn bản gốc).");
        assertThat(find(Button.class).withText("Ghi miễn thi").all()).isEmpty();
    }

    @Test
    void where_the_text_was_not_seen_the_screen_says_so_and_offers_nothing() {
        show("V3", Phase.CANDIDATES, Role.HR);

        assertThat(find(Paragraph.class).all().stream().map(Paragraph::getText))
                .contains(
                        "Chưa thấy văn bản về miễn thi (NĐ 170/2025/NĐ-CP, Điều 9): chưa ghi miễn thi được.",
                        "Theo quy định gắn với kỳ này, kết quả kiểm định đầu vào không miễn phần thi nào.");
        assertThat(actions(1)).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void hr_records_an_exemption_on_a_listed_ground() {
        show("V2", Phase.CANDIDATES, Role.HR);

        press(1, "Ghi miễn thi");
        Select<ExemptionGround> ground = find(Select.class).single();
        test(find(Button.class).withId("save-exemption").single()).click();
        assertThat(sent).isEmpty();
        assertThat(ground.getListDataView().getItems().map(ExemptionGround::code))
                .containsExactly("BA_NHOM");
        ground.setValue(ground.getListDataView().getItem(0));
        field("Minh chứng (ghi rõ văn bằng, chứng chỉ)").setValue("Cử nhân tiếng Anh");
        field("Số hiệu văn bằng, giấy tờ").setValue("QH-1");
        test(find(Button.class).withId("save-exemption").single()).click();

        assertThat(sent)
                .containsExactly(
                        List.of(new CandidateId(2), new ExemptionData("BA_NHOM", "Cử nhân tiếng Anh", "QH-1")));
    }

    @Test
    void a_certificate_that_does_not_count_is_refused_in_words_and_the_form_stays() {
        show("V1b", Phase.CANDIDATES, Role.HR);

        press(0, "Ghi kiểm định");
        find(IntegerField.class).all().get(0).setValue(101);
        find(IntegerField.class).all().get(1).setValue(100);
        field("Số quyết định của Bộ Nội vụ").setValue("812/QĐ-BNV");
        find(DatePicker.class).all().get(0).setValue(LocalDate.of(2023, 8, 31));
        find(DatePicker.class).all().get(1).setValue(LocalDate.of(2025, 9, 1));
        test(find(Button.class).withId("save-certificate").single()).click();
        assertThat(sent).isEmpty();
        find(IntegerField.class).all().get(0).setValue(71);
        test(find(Button.class).withId("save-certificate").single()).click();

        assertThat(sent).containsExactly(List.of(CERTIFICATE, LocalDate.of(2025, 9, 1)));
        assertThat(test(find(Notification.class).single()).getText())
                .isEqualTo("Kết quả chỉ có giá trị đến hết ngày 31/08/2025, trước ngày hết hạn nhận phiếu đăng ký: thí"
                        + " sinh thi vòng 1.");
        assertThat(find(Button.class).withId("save-certificate").all()).hasSize(1);
    }

    @Test
    void hr_takes_back_with_a_reason() {
        show("V1b", Phase.CANDIDATES, Role.HR);

        press(0, "Rút miễn Ngoại ngữ");
        test(find(Button.class).withId("confirm-decision").single()).click();
        assertThat(sent).isEmpty();
        find(TextArea.class).single().setValue("Bằng không hợp lệ");
        test(find(Button.class).withId("confirm-decision").single()).click();

        assertThat(sent).containsExactly(List.of(new CandidateId(1), ExemptPart.FOREIGN_LANGUAGE, "Bằng không hợp lệ"));
    }

    private List<Button> actions(int row) {
        return ((Div) test(find(Grid.class).single()).getCellComponent(row, 4))
                .getChildren()
                .map(Button.class::cast)
                .toList();
    }

    private void press(int row, String text) {
        actions(row).stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private TextField field(String label) {
        return find(TextField.class).all().stream()
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void show(String rules, Phase phase, Role role) {
        SampleRound.open(new ExemptionsView(
                FakeDoor.rounds(Map.of(
                        "byId", args -> SampleRound.in(phase),
                        "ruleSetOf", args -> ShippedRules.of(rules))),
                FakeDoor.actor(role),
                FakeDoor.of(
                        Exemptions.class,
                        Map.of(
                                "of", args -> rules.equals("V3") ? List.of() : List.of(recorded()),
                                "grant", args -> told(args, new GrantOutcome.Granted(ExemptPart.FOREIGN_LANGUAGE)),
                                "recordCertificate",
                                        args -> told(args, new CertificateVerdict.Expired(LocalDate.of(2025, 8, 31))),
                                "withdraw", args -> told(args, new WithdrawOutcome.Withdrawn()))),
                FakeDoor.of(
                        Candidates.class,
                        Map.of(
                                "list",
                                args -> List.of(person(1, "Nguyễn Thị Ngọc Ánh"), person(2, "Trần Đăng Khôi"))))));
    }

    private Object told(Object[] what, Object outcome) {
        sent.add(List.of(what));
        return outcome;
    }

    private static CandidateExemptions recorded() {
        var id = new CandidateId(1);
        return new CandidateExemptions(
                id,
                List.of(new Exemption(
                        id,
                        ExemptPart.FOREIGN_LANGUAGE,
                        new ExemptionData("BANG_NGOAI_NGU", "Cử nhân tiếng Anh", "QH-1234"),
                        "Lan",
                        Instant.EPOCH)),
                Optional.of(new RecordedCertificate(
                        CERTIFICATE,
                        LocalDate.of(2024, 5, 20),
                        new CertificateVerdict.Valid(
                                LocalDate.of(2025, 8, 31), new LegalRef("NĐ 06/2023/NĐ-CP", "Điều 12")),
                        "Lan",
                        Instant.EPOCH)));
    }

    private static Candidate person(long id, String name) {
        return new Candidate(
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
                null);
    }
}
