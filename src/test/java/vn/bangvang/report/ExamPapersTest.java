package vn.bangvang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.bangvang.AppealDay;
import vn.bangvang.DatabaseTest;
import vn.bangvang.FirstStageDays;
import vn.bangvang.InterviewDays;
import vn.bangvang.SheetAppealDay;
import vn.bangvang.WrittenDay;
import vn.bangvang.appeal.AppealId;
import vn.bangvang.appeal.Appeals.AppealOutcome;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.conduct.Conduct;
import vn.bangvang.conduct.Conduct.ConductOutcome;
import vn.bangvang.conduct.Measure;
import vn.bangvang.conduct.SampleViolations;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.report.Papers.PaperOutcome;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.NotPermitted;
import vn.bangvang.security.TrialActors;
import vn.bangvang.written.SlipLine;
import vn.bangvang.written.TaskId;

/** The papers around the exam itself: summons, written papers, violations, council, assessment, appeals. */
@DatabaseTest
class ExamPapersTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    TrialActors actors;

    @Autowired
    InterviewDays days;

    @Autowired
    Papers papers;

    @Autowired
    RoundPapers roundPapers;

    @Autowired
    Rounds rounds;

    @Autowired
    Candidates candidates;

    @Autowired
    Conduct conduct;

    @Test
    void a_summons_names_the_parts_what_to_bring_and_leads_to_the_candidates_own_page() throws IOException {
        RoundId round = demo("TT-2025-2");
        Paper archive = printed("tochuc", round, PrintedPaper.SUMMONS, Packing.SINGLY);
        Map<String, byte[]> files = Zip.files(archive);
        List<Candidate> people = actors.as("tochuc", () -> candidates.list(round));

        assertThat(archive.fileName()).isEqualTo("giay-trieu-tap-TT-2025-2.zip");
        assertThat(files).hasSize(5);
        byte[] first = Objects.requireNonNull(files.get("giay-trieu-tap-TT-2025-2-001.pdf"));
        proper(new Paper("giay-trieu-tap-TT-2025-2-001.pdf", first));
        assertThat(Pdf.pages(first)).as("one sheet to take along").isOne();
        Candidate person = people.stream()
                .filter(one -> "001".equals(one.number()))
                .findFirst()
                .orElseThrow();
        assertThat(flat(first))
                .contains("GIẤY TRIỆU TẬP THÍ SINH", person.data().name().full(), "thẻ căn cước")
                .contains("Kiến thức chung", "Môn nghiệp vụ chuyên ngành (thi viết)")
                .doesNotContain("Số báo danh: 002", person.data().birth().written());
        String own = "http://localhost:8080/trang-thi-sinh/vao/";
        assertThat(Pdf.codes(first)).singleElement().asString().startsWith(own).hasSizeGreaterThan(own.length() + 20);
        assertThat(Pdf.codes(Objects.requireNonNull(files.get("giay-trieu-tap-TT-2025-2-002.pdf"))))
                .isNotEqualTo(Pdf.codes(first));
        Map<String, byte[]> ofTheChair = Zip.files(printed("chutich", round, PrintedPaper.SUMMONS, Packing.SINGLY));
        assertThat(Pdf.codes(Objects.requireNonNull(ofTheChair.get("giay-trieu-tap-TT-2025-2-001.pdf"))))
                .containsExactly("http://localhost:8080/trang-thi-sinh");
    }

    @Test
    void a_summons_names_the_board_and_the_day_as_far_as_they_are_known() {
        String text = Pdf.spoken(printed("tochuc", demo("DOAN-2023-1"), PrintedPaper.SUMMONS, Packing.ONE_FILE)
                .content());

        assertThat(text)
                .contains("Phỏng vấn", "Ban kiểm tra, sát", "có mặt lúc 07 giờ 00", "Hội trường số 1")
                .contains("Trường Chính trị tỉnh Lâm Đồng")
                .doesNotContain("sẽ thông báo sau");
    }

    @Test
    void a_summons_names_room_seat_and_hour_of_each_written_part() throws IOException {
        Map<String, byte[]> files =
                Zip.files(printed("tochuc", demo("TT-2025-2"), PrintedPaper.SUMMONS, Packing.SINGLY));

        assertThat(Pdf.spoken(Objects.requireNonNull(files.get("giay-trieu-tap-TT-2025-2-002.pdf"))))
                .contains("06/12/2025; có mặt lúc 07 giờ 00, bắt đầu lúc 07 giờ 30")
                .contains("10/01/2026; có mặt lúc 07 giờ 00, bắt đầu lúc 07 giờ 30")
                .contains("Phòng thi số 01, chỗ số 2; Trường THPT Bùi Thị Xuân")
                .doesNotContain("sẽ thông báo sau");
    }

    @Test
    void each_room_has_a_list_for_its_door_and_a_plan_of_its_seats() throws IOException {
        RoundId round = demo("TT-2025-1");
        Map<String, byte[]> lists = Zip.files(printed("tochuc", round, PrintedPaper.ROOM_LISTS, Packing.SINGLY));
        Map<String, byte[]> plans = Zip.files(printed("giamsat", round, PrintedPaper.SEATING_PLANS, Packing.SINGLY));
        Map<String, String> names = actors.as("tochuc", () -> candidates.list(round)).stream()
                .filter(one -> one.number() != null)
                .collect(java.util.stream.Collectors.toMap(
                        one -> Objects.requireNonNull(one.number()),
                        one -> one.data().name().full()));

        assertThat(lists.keySet())
                .containsExactlyInAnyOrder(
                        "danh-sach-phong-thi-TT-2025-1-1-1.pdf",
                        "danh-sach-phong-thi-TT-2025-1-1-2.pdf",
                        "danh-sach-phong-thi-TT-2025-1-2-1.pdf",
                        "danh-sach-phong-thi-TT-2025-1-2-2.pdf");
        byte[] first = Objects.requireNonNull(lists.get("danh-sach-phong-thi-TT-2025-1-1-1.pdf"));
        assertThat(flat(first))
                .contains("Phòng thi số 01 – Kiến thức chung", "bắt đầu thi lúc 07 giờ 30", "Danh sách có 6 thí sinh")
                .contains("Nguyễn Thị Thu Trang", "Phạm Văn Lộc")
                .doesNotContain("chuỗi bốc thăm", Objects.requireNonNull(names.get("007")));
        for (int seat = 1; seat <= 6; seat++) {
            assertThat(Pdf.laidOut(first)).containsPattern(seat + "\\s+00" + seat + "\\s");
        }
        assertThat(flat(Objects.requireNonNull(lists.get("danh-sach-phong-thi-TT-2025-1-2-1.pdf"))))
                .contains("bốc thăm chỗ ngồi công khai ngày 6/11/2025");
        byte[] second = Objects.requireNonNull(plans.get("so-do-cho-ngoi-TT-2025-1-1-2.pdf"));
        assertThat(flat(second))
                .contains("SƠ ĐỒ CHỖ NGỒI", "Dãy 1", "Dãy 3", "Chỗ 1: 007 " + names.get("007"), "Chỗ 5: trống")
                .contains("Phòng có 6 chỗ, xếp 4 thí sinh. Giám thị: Lê Thị Mỹ Hạnh")
                .doesNotContain("Dãy 4", Objects.requireNonNull(names.get("006")));
        lists.forEach((name, file) -> proper(new Paper(name, file)));
        plans.forEach((name, file) -> proper(new Paper(name, file)));
        assertThat(print("tochuc", demo("DOAN-2023-1"), PrintedPaper.ROOM_LISTS))
                .isEqualTo(new PaperOutcome.NobodyListed());
    }

    @Test
    void the_list_at_a_boards_door_says_where_and_when_the_board_sits() {
        String text = flat(printed("tochuc", demo("DOAN-2023-2"), PrintedPaper.DOOR_LISTS, Packing.ONE_FILE)
                .content());

        assertThat(text)
                .contains("Thời gian: ngày 20/09/2023, thí sinh có mặt lúc 07 giờ 00, bắt đầu lúc 07 giờ 30")
                .contains("Hội trường số 1", "Hội trường số 2", "Trường Chính trị tỉnh Lâm Đồng");
    }

    @Test
    void nobody_is_summoned_before_numbers_are_given() {
        assertThat(print("tochuc", demo("DOAN-2023-3"), PrintedPaper.SUMMONS))
                .isEqualTo(new PaperOutcome.NobodyListed());
    }

    @Test
    void a_marker_prints_the_own_bundle_empty_and_signed_by_code_only() {
        WrittenDay day = WrittenDay.drawn(context, 3, 3);
        String marker = day.drawnMarkers().getFirst();
        String other = day.drawnMarkers().getLast();
        TaskId task = day.task(marker);
        List<String> codes =
                day.codesOf(marker).stream().map(code -> code.value()).toList();

        assertThat(actorsOf(marker, () -> papers.ownWrittenSheet(day.round(), task)))
                .isEqualTo(new PaperOutcome.NotSigned());
        Paper blank = paper(actorsOf(marker, () -> papers.blankWrittenSheet(day.round(), task)));
        assertThat(flat(blank.content())).contains(codes).doesNotContain("Thí Sinh", "61,7", "Lần chấm");
        proper(blank);

        day.marksAndSigns(marker, "61.7");
        Paper signed = paper(actorsOf(marker, () -> papers.ownWrittenSheet(day.round(), task)));
        assertThat(flat(signed.content()))
                .contains(codes)
                .contains("61,7", "sáu mươi mốt phẩy bảy")
                .doesNotContain("Thí Sinh", " 001 ", "Lần chấm");
        proper(signed);
        assertThatThrownBy(() -> actorsOf(other, () -> papers.ownWrittenSheet(day.round(), task)))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> actorsOf(other, () -> papers.blankWrittenSheet(day.round(), task)))
                .isInstanceOf(NotPermitted.class);
    }

    @Test
    void signed_sheets_and_summaries_open_to_the_head_after_both_rounds_and_to_hr_after_joining() {
        WrittenDay day = WrittenDay.written(context, 3).coded(3);
        List<SlipLine> slips = day.slips();
        day.hr(vn.bangvang.written.AnonymousCodes.CodeOutcome.Done.class, () -> day.codes.draw(day.round()));
        RoundId round = day.round();
        day.marksAndSigns(day.drawnMarkers().getFirst(), "61.7");
        assertThat(actorsOf(WrittenDay.HEAD, () -> papers.writtenSheets(round)))
                .isEqualTo(new PaperOutcome.NoBundleSigned());
        day.marksAndSigns(day.drawnMarkers().getLast(), "62.3");

        Paper sheets = paper(actorsOf(WrittenDay.HEAD, () -> papers.writtenSheets(round)));
        assertThat(Pdf.pages(sheets.content())).isEqualTo(2);
        assertThat(flat(sheets.content()))
                .contains("Lần chấm thứ nhất", "Lần chấm thứ hai", "61,7", "62,3")
                .doesNotContain("Thí Sinh");
        Paper summaries = paper(actorsOf(WrittenDay.HEAD, () -> papers.writtenSummaries(round)));
        slips.forEach(slip -> assertThat(flat(summaries.content()))
                .contains(slip.code().value())
                .doesNotContain(" " + slip.candidateNumber() + " "));
        proper(sheets);
        proper(summaries);
        for (PrintedPaper kind : List.of(PrintedPaper.WRITTEN_SHEETS, PrintedPaper.WRITTEN_SUMMARIES)) {
            assertThat(print(InterviewDays.HR, round, kind)).isEqualTo(new PaperOutcome.NoBundleSigned());
        }
        for (PrintedPaper kind : List.of(PrintedPaper.CODE_MINUTES, PrintedPaper.WRITTEN_MARKS)) {
            assertThat(print(InterviewDays.HR, round, kind)).isEqualTo(new PaperOutcome.NotJoined());
            assertThat(print(InterviewDays.CHAIR, round, kind)).isEqualTo(new PaperOutcome.NotJoined());
        }

        day.joined();

        Paper minutes = printed(InterviewDays.HR, round, PrintedPaper.CODE_MINUTES, Packing.ONE_FILE);
        assertThat(flat(minutes.content())).contains("03/BB-MP", "Số túi bài: 1. Số bài: 3.", "62,0");
        slips.forEach(slip -> assertThat(flat(minutes.content()))
                .containsPattern(slip.code().value() + " " + slip.candidateNumber() + " 62,0"));
        proper(minutes);
        Paper marks = printed(InterviewDays.HR, round, PrintedPaper.WRITTEN_MARKS, Packing.ONE_FILE);
        assertThat(Pdf.laidOut(marks.content())).containsPattern("001\\s+Thí Sinh A\\s+1998\\s+62,0\\s+sáu mươi hai");
        assertThat(flat(marks.content())).doesNotContain(slips.getFirst().code().value());
        proper(marks);
        assertThat(Pdf.pages(printed(InterviewDays.HR, round, PrintedPaper.WRITTEN_SHEETS, Packing.ONE_FILE)
                        .content()))
                .isEqualTo(2);
    }

    @Test
    void blank_sheets_for_the_office_hold_room_for_each_paper_and_no_code() throws IOException {
        WrittenDay day = WrittenDay.drawn(context, 3, 3);
        List<String> codes = day.codesOf(day.drawnMarkers().getFirst()).stream()
                .map(code -> code.value())
                .toList();
        Map<String, byte[]> files =
                Zip.files(printed(InterviewDays.HR, day.round(), PrintedPaper.WRITTEN_BLANKS, Packing.SINGLY));

        assertThat(files.keySet()).hasSize(2).allMatch(name -> name.matches(".*-tui-1-[12]\\.pdf"));
        files.values()
                .forEach(file -> assertThat(flat(file))
                        .contains("Số bài: 3")
                        .doesNotContain(codes.get(0), codes.get(1), codes.get(2)));
        files.forEach((name, file) -> proper(new Paper(name, file)));
    }

    @Test
    void the_minutes_of_a_violation_say_whether_it_has_effect() {
        WrittenDay day = WrittenDay.written(context, 2);
        var data = SampleViolations.data(day.candidate(1), PaperKind.WRITTEN, Measure.SUSPENSION, "05/BB-VP");
        days.expect(InterviewDays.HR, ConductOutcome.Done.class, () -> conduct.record(data));
        Paper waiting = printed(InterviewDays.HR, day.round(), PrintedPaper.VIOLATION_MINUTES, Packing.ONE_FILE);
        var id = days.as(InterviewDays.HR, () -> conduct.violations(day.round()))
                .getFirst()
                .id();
        days.expect(InterviewDays.CHAIR, ConductOutcome.Done.class, () -> conduct.approve(id, "12-QĐ/HĐTD"));
        Paper approved = printed(InterviewDays.HR, day.round(), PrintedPaper.VIOLATION_MINUTES, Packing.ONE_FILE);

        assertThat(flat(waiting.content()))
                .contains("Số 05/BB-VP", "CHƯA CÓ HIỆU LỰC", "không có hiệu lực", "Trao đổi sau khi đã nhắc");
        assertThat(flat(approved.content()))
                .contains("Đình chỉ", "không được dự các phần thi sau", "số 12-QĐ/HĐTD", "Thí Sinh A", "Lê Thị Coi")
                .doesNotContain("CHƯA CÓ HIỆU LỰC");
        proper(approved);
    }

    @Test
    void the_minutes_of_the_council_count_each_post_and_leave_room_for_the_vote() {
        Paper paper = printed("tochuc", demo("DOAN-2023-1"), PrintedPaper.COUNCIL_MINUTES, Packing.ONE_FILE);

        assertThat(flat(paper.content()))
                .contains("BIÊN BẢN HỌP HỘI ĐỒNG", "Cộng: 24 thí sinh, 5 trúng tuyển.", "Biểu quyết")
                .contains(
                        "Thư ký: Lê Thị Hồng Vân",
                        "Thành viên có mặt: ....../5.",
                        "- Trần Quang Định, Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch Hội đồng: có mặt ......, vắng ......",
                        "- Nguyễn Thị Thanh Hà, Phó Trưởng Ban Tổ chức Tỉnh ủy, Phó Chủ tịch Hội đồng: có mặt")
                .doesNotContain("DỰ THẢO");
        proper(paper);
        assertThat(print("tochuc", demo("DOAN-2023-2"), PrintedPaper.COUNCIL_MINUTES))
                .isEqualTo(new PaperOutcome.NothingRanked());
    }

    @Test
    void the_conclusion_of_a_session_has_mark_result_and_vote_of_everyone() {
        Paper first = printed("tochuc", demo("SH-2026-Q1"), PrintedPaper.ASSESSMENT_CONCLUSION, Packing.ONE_FILE);
        Paper second = printed("tochuc", demo("SH-2026-Q2"), PrintedPaper.ASSESSMENT_CONCLUSION, Packing.ONE_FILE);

        assertThat(flat(first.content()))
                .contains(
                        "HỘI ĐỒNG KIỂM TRA, SÁT HẠCH",
                        "-KL/HĐKTSH",
                        "11-CV/TU",
                        "Thông qua (biên bản số",
                        "Không có kết quả")
                .contains("đạt 2, không đạt 1, vắng 1")
                .doesNotContain("DỰ THẢO");
        assertThat(flat(second.content())).contains("BẢN DỰ THẢO", "Chưa biểu quyết");
        proper(first);
        assertThat(print("tochuc", demo("DOAN-2023-1"), PrintedPaper.ASSESSMENT_CONCLUSION))
                .isEqualTo(new PaperOutcome.NotAnAssessment());
    }

    @Test
    void the_year_report_adds_up_agencies_and_quarters() {
        Paper paper = paper(actors.as("tochuc", () -> papers.yearReport(2026)));

        assertThat(paper.fileName()).isEqualTo("bao-cao-sat-hach-2026.pdf");
        assertThat(flat(paper.content())).contains("SH-2026-Q1 (đã có kết quả)", "Tất cả cơ quan Cả năm");
        proper(paper);
        assertThat(actors.as("tochuc", () -> papers.yearReport(2021))).isEqualTo(new PaperOutcome.NobodyListed());
    }

    @Test
    void the_answer_to_an_appeal_tells_the_mark_before_and_the_mark_that_counts() throws IOException {
        AppealDay day = AppealDay.announced(context, 3);
        AppealId approved = day.filed(1);
        AppealId rejected = day.filed(2);
        assertThat(print(InterviewDays.HR, day.round(), PrintedPaper.APPEAL_ANSWERS))
                .isEqualTo(new PaperOutcome.NobodyListed());
        day.markedAgain("60", "60").submitted(approved).submitted(rejected);
        days.expect(InterviewDays.CHAIR, AppealOutcome.Done.class, () -> day.appeals.approve(approved));
        days.expect(
                InterviewDays.CHAIR,
                AppealOutcome.Done.class,
                () -> day.appeals.reject(rejected, "Đơn không có căn cứ"));

        Map<String, byte[]> files =
                Zip.files(printed(InterviewDays.HR, day.round(), PrintedPaper.APPEAL_ANSWERS, Packing.SINGLY));
        assertThat(files).hasSize(2);
        String first = named(files, "-001-");
        String second = named(files, "-002-");
        assertThat(first)
                .contains("Điểm trước phúc khảo 48,0", "Điểm chính thức sau phúc khảo 60,0", "Điểm được điều chỉnh")
                .doesNotContain("Thí Sinh B");
        assertThat(second)
                .contains("Điểm trước phúc khảo 49,0", "Điểm chính thức sau phúc khảo 49,0", "Đơn không có căn cứ")
                .doesNotContain("60,0");
        files.forEach((name, file) -> proper(new Paper(name, file)));
        assertThat(flat(printed(InterviewDays.HR, day.round(), PrintedPaper.WRITTEN_SHEETS, Packing.ONE_FILE)
                        .content()))
                .contains("Chấm phúc khảo, lần chấm thứ nhất");
    }

    @Test
    void the_answer_about_a_sheet_of_stage_1_tells_both_counts_and_no_mark() throws IOException {
        SheetAppealDay day = SheetAppealDay.announced(context, 29, 44);
        AppealId approved = day.readAgain(1, 30);
        AppealId rejected = day.filed(2);
        day.given(rejected, InterviewDays.EXAMINER_3)
                .read(InterviewDays.EXAMINER_3, FirstStageDays.GENERAL, "101", 47)
                .submitted(rejected)
                .approved(approved);
        days.expect(
                InterviewDays.CHAIR,
                AppealOutcome.Done.class,
                () -> day.appeals.reject(rejected, "Đọc ngoài khu vực cách ly"));

        Map<String, byte[]> files =
                Zip.files(printed(InterviewDays.HR, day.round(), PrintedPaper.APPEAL_ANSWERS, Packing.SINGLY));

        assertThat(named(files, "-001-"))
                .contains(
                        "Số câu đúng trước phúc khảo 29/60, không đạt",
                        "Số câu đúng chính thức sau phúc khảo 30/60, đạt",
                        "Kết quả được điều chỉnh",
                        "Biên bản đọc lại phiếu trả lời 8-BB/PK")
                .doesNotContain("Điểm");
        assertThat(named(files, "-002-"))
                .contains("Số câu đúng chính thức sau phúc khảo 44/60, đạt", "Đọc ngoài khu vực cách ly")
                .doesNotContain("47/60");
        files.forEach((name, file) -> proper(new Paper(name, file)));
    }

    private static String named(Map<String, byte[]> files, String part) {
        return files.entrySet().stream()
                .filter(file -> file.getKey().contains(part))
                .map(file -> flat(file.getValue()))
                .findFirst()
                .orElseThrow();
    }

    private static String flat(byte[] pdf) {
        return Pdf.text(pdf).replaceAll("\\s+", " ");
    }

    private static void proper(Paper paper) {
        Vera.assertArchivableAndAccessible(paper.content());
        Pdf.assertSound(paper.content());
        try {
            Path folder = Files.createDirectories(Path.of("target/papers"));
            Files.write(folder.resolve(paper.fileName()), paper.content());
        } catch (IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    private PaperOutcome print(String username, RoundId round, PrintedPaper kind) {
        return actors.as(username, () -> roundPapers.print(round, kind, Packing.ONE_FILE, done -> {}));
    }

    private Paper printed(String username, RoundId round, PrintedPaper kind, Packing packing) {
        return paper(actors.as(username, () -> roundPapers.print(round, kind, packing, done -> {})));
    }

    private <T> T actorsOf(String username, Supplier<T> act) {
        return days.as(username, act);
    }

    private static Paper paper(PaperOutcome outcome) {
        assertThat(outcome).isInstanceOf(PaperOutcome.Printed.class);
        return ((PaperOutcome.Printed) outcome).paper();
    }

    private RoundId demo(String code) {
        return actors.as("tochuc", rounds::all).stream()
                .filter(round -> round.data().code().equals(code))
                .map(Round::id)
                .findFirst()
                .orElseThrow();
    }
}
