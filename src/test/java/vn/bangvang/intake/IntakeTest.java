package vn.bangvang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.bangvang.DatabaseTest;
import vn.bangvang.audit.AuditTrail;
import vn.bangvang.audit.TrailEntry;
import vn.bangvang.audit.TrailFilter;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.ImportResult;
import vn.bangvang.intake.Intake.ReadOutcome;
import vn.bangvang.intake.JudgedRow.Standing;
import vn.bangvang.intake.internal.Workbooks;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.round.PostData;
import vn.bangvang.round.RoundData;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.NotPermitted;
import vn.bangvang.security.TrialActors;

@DatabaseTest
class IntakeTest {

    private static final String HR = "tochuc";

    @Autowired
    TrialActors actors;

    @Autowired
    Intake intake;

    @Autowired
    Rounds rounds;

    @Autowired
    Candidates candidates;

    @Autowired
    AuditTrail trail;

    private RoundId round = new RoundId(0);

    @BeforeEach
    void a_round_that_takes_candidates_in() {
        String code = "NHAP-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        round = actors.as(HR, () -> {
            var saved = (Rounds.SaveRoundOutcome.Saved) rounds.create(new RoundData(
                    code,
                    "Kỳ thử nhập danh sách",
                    "Tỉnh Đoàn",
                    RoundKind.INTERVIEW_EXAM,
                    LocalDate.of(2023, 5, 15),
                    "12-KH/BTCTU",
                    false));
            RoundId id = saved.round().id();
            post(id, "D01", "Chuyên viên Ban Phong trào");
            post(id, "D02", "Chuyên viên Ban Tổ chức");
            assertThat(rounds.advance(id)).isInstanceOf(Rounds.AdvanceOutcome.Advanced.class);
            return id;
        });
    }

    @Test
    void every_row_of_a_messy_list_is_imported_known_or_refused_and_the_trail_says_so() {
        ListFile list = read(Workbooks.xlsx()
                .row("HUYỆN ĐOÀN ĐỨC TRỌNG")
                .row("STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Vị trí", "Ưu tiên", "Minh chứng")
                .row(1, "NGUYỄN VĂN AN", LocalDate.of(1998, 9, 5), 68098001234L, "D01", "DTTS", "GXN số 12")
                .row(2, "Trần Thị Bé", "31/02/1999", "068199001235", "D02", "", "")
                .row(3, "Lê Văn Cảnh", "1997", "068097001236", "Kế toán", "", "")
                .row(4, "Nguyễn Văn An", "05/09/1998", "", "D01", "", "")
                .row("", "", "", "", "NGƯỜI LẬP"));
        Preview preview = preview(list);

        ImportResult first = importList(list, preview);

        assertThat(first.rowsIn()).isEqualTo(4);
        assertThat(first.added()).isEqualTo(1);
        assertThat(first.refused())
                .extracting(refusal -> refusal.sheetRow() + " " + refusal.messageKey())
                .containsExactly("4 intake.refused.noSuchDay", "5 intake.refused.postUnknown", "6 intake.refused.twin");
        Candidate added = onList().getFirst();
        assertThat(onList()).hasSize(1);
        assertThat(added.data().name().full()).isEqualTo("Nguyễn Văn An");
        assertThat(added.data().idNumber()).isEqualTo("068098001234");
        assertThat(added.data().priorityCategories()).containsExactly("DAN_TOC_THIEU_SO");
        assertThat(added.data().priorityEvidence()).isEqualTo("GXN số 12");
        assertThat(trailOf("CANDIDATES_IMPORTED"))
                .extracting(TrailEntry::after)
                .containsExactly("ROWS 4 · ADDED 1 · KNOWN 0 · REFUSED 3");
        assertThat(trailOf("CANDIDATE_ADDED"))
                .extracting(entry -> entry.subject() + " " + entry.reason())
                .containsExactly(
                        "candidate:" + added.id().value() + " ds.xlsx sha256:" + list.fingerprint() + " · ROW 3");
    }

    @Test
    void the_same_list_imported_again_adds_nobody() {
        ListFile list = read(twoPeople());
        importList(list, preview(list));

        Preview again = preview(list);
        ImportResult second = importList(list, again);

        assertThat(again.count(Standing.ALREADY_KNOWN)).isEqualTo(2);
        assertThat(second.added()).isZero();
        assertThat(second.alreadyKnown()).containsExactly(2, 3);
        assertThat(onList()).hasSize(2);
    }

    @Test
    void two_officers_who_import_the_same_preview_add_each_person_once() {
        ListFile list = read(twoPeople());
        Preview preview = preview(list);

        ImportResult first = importList(list, preview);
        ImportResult second = importList(list, preview);

        assertThat(first.added()).isEqualTo(2);
        assertThat(second.added()).isZero();
        assertThat(onList()).hasSize(2);
    }

    @Test
    void a_cell_corrected_by_hand_lets_its_row_in() {
        ListFile list = read(Workbooks.xlsx()
                .row("STT", "Họ và tên", "Ngày sinh", "Vị trí")
                .row(1, "Trần Thị Bé", "31/02/1999", "D02"));
        assertThat(preview(list).count(Standing.REFUSED)).isEqualTo(1);

        ListFile corrected = list.with(2, 2, "28/02/1999");
        ImportResult result = importList(corrected, preview(corrected));

        assertThat(result.added()).isEqualTo(1);
        assertThat(onList().getFirst().data().birth().written()).isEqualTo("28/02/1999");
    }

    @Test
    void after_the_intake_is_closed_every_row_is_refused() {
        ListFile list = read(twoPeople());
        Preview preview = preview(list);
        importList(list, preview);
        actors.as(HR, () -> {
            candidates.list(round).forEach(candidate -> candidates.accept(candidate.id(), candidate.version()));
            candidates.giveNumbers(round);
            return assertThat(rounds.advance(round)).isInstanceOf(Rounds.AdvanceOutcome.Advanced.class);
        });

        ImportResult late = importList(list, preview);

        assertThat(late.rowsIn()).isEqualTo(2);
        assertThat(late.refused()).extracting(ImportResult.Refusal::messageKey).containsOnly("import.refused.phase");
    }

    @Test
    void ten_thousand_rows_come_in_with_progress_and_each_once() {
        Workbooks workbook = Workbooks.xlsx().row("STT", "Họ và tên", "Ngày sinh", "Số CCCD", "Vị trí");
        for (int i = 0; i < 10_000; i++) {
            workbook.row(i + 1, "Nguyễn Văn An", "05/09/1998", "068098%06d".formatted(i), i % 2 == 0 ? "D01" : "D02");
        }
        ListFile list = read(workbook);
        // Ten thousand people of one name and one birth date are no people; the birth dates tell them apart.
        ListFile apart = withBirthDates(list);
        List<Integer> progress = new ArrayList<>();

        Preview preview = preview(apart);
        ImportResult result = actors.as(HR, () -> intake.importList(round, apart, preview, progress::add));

        assertThat(result.rowsIn()).isEqualTo(10_000);
        assertThat(result.added() + result.refused().size()).isEqualTo(10_000);
        assertThat(result.added()).isEqualTo(10_000);
        assertThat(progress).isSorted().endsWith(10_000).hasSizeGreaterThan(10);
        assertThat(onList()).hasSize(10_000);
    }

    @Test
    void what_is_no_list_is_said_and_nothing_breaks() {
        assertThat(readRaw("anh.xlsx", "GIF89a".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new ReadOutcome.NotAList("anh.xlsx"));
        assertThat(readRaw("rong.csv", new byte[0])).isEqualTo(new ReadOutcome.NotAList("rong.csv"));
        assertThat(readRaw("hong.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0, 0}))
                .isEqualTo(new ReadOutcome.NotAList("hong.xlsx"));
        assertThat(readRaw("khac.csv", "a;b;c\n1;2;3\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new ReadOutcome.NoHeader("khac.csv"));
        assertThat(readRaw("trong.csv", "STT;Họ và tên;Ngày sinh\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new ReadOutcome.NoRows("trong.csv"));
    }

    @Test
    void columns_that_make_no_list_are_complained_about_before_the_preview() {
        assertThat(complaints(Map.of(0, Field.ORDER)))
                .containsExactly("intake.complaint.name", "intake.complaint.birth", "intake.complaint.post");
        assertThat(complaints(Map.of(0, Field.FULL_NAME, 1, Field.FULL_NAME, 2, Field.BIRTH, 3, Field.POST)))
                .containsExactly("intake.complaint.twice");
        assertThat(complaints(Map.of(0, Field.FAMILY_AND_MIDDLE_NAME, 1, Field.BIRTH_DAY, 2, Field.POST)))
                .containsExactly(
                        "intake.complaint.nameHalf", "intake.complaint.birthYear", "intake.complaint.birthParts");
        assertThat(complaints(Map.of(0, Field.FULL_NAME, 1, Field.BIRTH, 2, Field.POST)))
                .isEmpty();
    }

    @Test
    void the_template_is_understood_without_a_question() {
        byte[] template = actors.as(HR, () -> intake.template(round));
        byte[] filled = fill(template, Map.of(1, "Nguyễn Văn An", 2, "05/09/1998", 4, "068098001234", 11, "D01"));

        ListFile list = ((ReadOutcome.Read) readRaw("mau.xlsx", filled)).list();

        assertThat(list.columns())
                .extracting(SheetColumn::guess)
                .doesNotContain(Field.IGNORED)
                .hasSize(15);
        assertThat(preview(list).count(Standing.NEW)).isEqualTo(1);
    }

    @Test
    void the_refused_rows_come_back_as_text_with_their_reason_and_never_as_formulas() throws IOException {
        ListFile list = read(Workbooks.xlsx()
                .row("STT", "Họ và tên", "Ngày sinh", "Vị trí", "Ghi chú")
                .row(1, "Trần Thị Bé", "31/02/1999", "D02", "=HYPERLINK(\"http://x\")")
                .row(2, "Nguyễn Văn An", "05/09/1998", "D01", ""));
        byte[] back = actors.as(
                HR, () -> intake.rowsToCorrect(list, Map.of(2, "Ngày 31/02/1999 không có trong lịch"), "Lý do"));

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(back))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(1);
            assertThat(sheet.getRow(1).getCell(4).getCellType()).isEqualTo(CellType.STRING);
            assertThat(sheet.getRow(1).getCell(4).getStringCellValue()).isEqualTo("=HYPERLINK(\"http://x\")");
            assertThat(sheet.getRow(1).getCell(5).getStringCellValue())
                    .isEqualTo("Ngày 31/02/1999 không có trong lịch");
        }
    }

    @Test
    void nobody_but_hr_reads_or_imports_a_list() {
        assertThatThrownBy(() -> actors.as("chutich", () -> intake.read("ds.csv", new byte[] {1})))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> actors.as("giamkhao1", () -> intake.template(round)))
                .isInstanceOf(NotPermitted.class);
    }

    private static Workbooks twoPeople() {
        return Workbooks.xlsx()
                .row("STT", "Họ và tên", "Ngày sinh", "Vị trí")
                .row(1, "Nguyễn Văn An", "05/09/1998", "D01")
                .row(2, "Trần Thị Bé", "1999", "D02");
    }

    private static ListFile withBirthDates(ListFile list) {
        List<SheetRow> rows = new ArrayList<>();
        for (int i = 0; i < list.rows().size(); i++) {
            List<SheetCell> cells = new ArrayList<>(list.rows().get(i).cells());
            cells.set(2, SheetCell.of(LocalDate.of(1970, 1, 1).plusDays(i).toString()));
            rows.add(new SheetRow(list.rows().get(i).number(), cells));
        }
        return new ListFile(
                list.fileName(), list.fingerprint(), list.sheetName(), list.columns(), rows, list.skipped());
    }

    private static byte[] fill(byte[] template, Map<Integer, String> texts) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
                var out = new java.io.ByteArrayOutputStream()) {
            var row = workbook.getSheetAt(0).createRow(1);
            texts.forEach((column, text) -> row.createCell(column).setCellValue(text));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new java.io.UncheckedIOException(inMemory);
        }
    }

    private void post(RoundId id, String code, String title) {
        assertThat(rounds.addPost(
                        id,
                        new PostData(
                                code, title, "Tỉnh Đoàn", PostRank.SPECIALIST, ExamForm.INTERVIEW, 1, "Đại học", null)))
                .isInstanceOf(Rounds.SavePostOutcome.Saved.class);
    }

    private ListFile read(Workbooks workbook) {
        return ((ReadOutcome.Read) readRaw("ds.xlsx", workbook.bytes())).list();
    }

    private ReadOutcome readRaw(String name, byte[] content) {
        return actors.as(HR, () -> intake.read(name, content));
    }

    private List<String> complaints(Map<Integer, Field> meaning) {
        return actors.as(HR, () -> intake.complaints(meaning, false));
    }

    private Preview preview(ListFile list) {
        Map<Integer, Field> guessed =
                list.columns().stream().collect(Collectors.toMap(SheetColumn::index, SheetColumn::guess));
        return actors.as(HR, () -> intake.preview(round, list, guessed, null));
    }

    private ImportResult importList(ListFile list, Preview preview) {
        return actors.as(HR, () -> intake.importList(round, list, preview, done -> {}));
    }

    private List<Candidate> onList() {
        return actors.as(HR, () -> candidates.list(round));
    }

    private List<TrailEntry> trailOf(String kind) {
        return actors.as(
                "giamsat", () -> trail.read(new TrailFilter(round.value(), null, kind, null, null, null), 0, 100));
    }
}
