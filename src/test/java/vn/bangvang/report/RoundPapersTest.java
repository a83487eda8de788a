package vn.bangvang.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.bangvang.DatabaseTest;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.Eligibility;
import vn.bangvang.panel.Draw;
import vn.bangvang.panel.Panels;
import vn.bangvang.report.Papers.PaperOutcome;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.NotPermitted;
import vn.bangvang.security.TrialActors;

@DatabaseTest
class RoundPapersTest {

    @Autowired
    TrialActors actors;

    @Autowired
    RoundPapers papers;

    @Autowired
    Rounds rounds;

    @Autowired
    Candidates candidates;

    @Autowired
    Panels panels;

    @ParameterizedTest
    @EnumSource(
            value = PrintedPaper.class,
            names = {"ANNOUNCEMENT", "ELIGIBLE", "DOOR_LISTS", "RESULT_NOTICES", "DECISION"})
    void a_paper_of_a_finished_round_is_proper(PrintedPaper kind) throws IOException {
        Paper paper = printed(kind, Packing.ONE_FILE);

        Vera.assertArchivableAndAccessible(paper.content());
        Pdf.assertSound(paper.content());
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers", paper.fileName()), paper.content());
    }

    @Test
    void the_list_of_the_eligible_has_each_of_them_once_and_nothing_personal() {
        List<Candidate> people = people();
        String text = Pdf.text(printed(PrintedPaper.ELIGIBLE, Packing.ONE_FILE).content());

        assertThat(people).hasSize(24).allSatisfy(person -> {
            assertThat(text.lines().filter(line -> line.equals(person.number())))
                    .hasSizeGreaterThanOrEqualTo(1);
            assertThat(text).contains(person.data().name().full());
            assertThat(text).doesNotContain(person.data().birth().written() + "/");
            if (!person.data().idNumber().isEmpty()) {
                assertThat(text).doesNotContain(person.data().idNumber());
            }
        });
        assertThat(text).contains("Danh sách có 24 thí sinh.");
    }

    @Test
    void a_door_list_keeps_the_drawn_order() throws IOException {
        List<Draw> draws = actors.as("tochuc", () -> panels.draws(round("DOAN-2023-1")));
        List<List<String>> rows = workbook(printed(PrintedPaper.DOOR_LISTS, Packing.XLSX));

        assertThat(rows.stream().skip(1).map(row -> row.get(1)))
                .containsExactlyInAnyOrderElementsOf(
                        draws.stream().flatMap(draw -> draw.numbers().stream()).toList());
        assertThat(draws)
                .isNotEmpty()
                .allSatisfy(draw -> assertThat(
                                rows.stream().skip(1).map(row -> row.get(1)).filter(draw.numbers()::contains))
                        .containsExactlyElementsOf(draw.numbers()));
    }

    @Test
    void each_candidate_gets_a_notice_in_a_file_of_its_own() throws IOException {
        List<Integer> progress = new ArrayList<>();
        Paper archive = ((PaperOutcome.Printed) actors.as(
                        "tochuc",
                        () -> papers.print(
                                round("DOAN-2023-1"), PrintedPaper.RESULT_NOTICES, Packing.SINGLY, progress::add)))
                .paper();
        Map<String, byte[]> files = unzip(archive);

        assertThat(archive.fileName()).isEqualTo("thong-bao-ket-qua-DOAN-2023-1.zip");
        assertThat(files).hasSize(24);
        assertThat(progress).hasSize(24).endsWith(24);
        assertThat(people()).allSatisfy(person -> {
            byte[] notice =
                    Objects.requireNonNull(files.get("thong-bao-ket-qua-DOAN-2023-1-" + person.number() + ".pdf"));
            assertThat(Pdf.text(notice).replaceAll("\\s+", " "))
                    .contains("Ông/Bà " + person.data().name().full() + ", sinh "
                            + person.data().birth().written());
        });
        byte[] second = Objects.requireNonNull(files.get("thong-bao-ket-qua-DOAN-2023-1-002.pdf"));
        Vera.assertArchivableAndAccessible(second);
        assertThat(Pdf.text(second)).contains("85,0", "Trúng tuyển");
    }

    @Test
    void absent_is_no_zero_on_a_notice() throws IOException {
        Map<String, byte[]> files = unzip(printed(PrintedPaper.RESULT_NOTICES, Packing.SINGLY));
        String absent = Pdf.text(Objects.requireNonNull(files.get("thong-bao-ket-qua-DOAN-2023-1-005.pdf")));

        assertThat(absent).contains("vắng mặt").doesNotContain("Điểm ưu tiên").doesNotContain("0,0\n");
    }

    @Test
    void the_decision_names_those_selected_and_nobody_else() {
        String text = Pdf.text(printed(PrintedPaper.DECISION, Packing.ONE_FILE).content());

        assertThat(text).contains("QUYẾT ĐỊNH", "5 thí sinh có tên sau đây", "Hoàng Hữu Bình", "BAN THƯỜNG VỤ");
        assertThat(people().stream()
                        .filter(person -> text.contains(person.data().name().full())))
                .hasSize(5);
    }

    @Test
    void a_workbook_holds_text_and_leading_zeros() throws IOException {
        Paper paper = printed(PrintedPaper.ELIGIBLE, Packing.XLSX);

        assertThat(paper.fileName()).isEqualTo("danh-sach-du-dieu-kien-DOAN-2023-1.xlsx");
        assertThat(workbook(paper))
                .hasSize(25)
                .first()
                .isEqualTo(List.of("DANH SÁCH", "STT", "Số báo danh", "Họ và tên", "Năm sinh"));
        assertThat(workbook(paper)).anySatisfy(row -> assertThat(row).contains("002", "Hoàng Hữu Bình"));
    }

    @Test
    void a_csv_tells_its_encoding() {
        byte[] csv = printed(PrintedPaper.ELIGIBLE, Packing.CSV).content();

        assertThat(csv).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(csv, StandardCharsets.UTF_8)).contains("\"002\",\"Hoàng Hữu Bình\"");
    }

    @Test
    void papers_that_have_nothing_to_say_are_refused() {
        RoundId running = round("DOAN-2023-2");

        assertThat(print(running, PrintedPaper.RESULT_NOTICES)).isEqualTo(new PaperOutcome.NotConfirmed());
        assertThat(print(running, PrintedPaper.DECISION)).isEqualTo(new PaperOutcome.NotConfirmed());
        boolean anyRefused = actors.as("tochuc", () -> candidates.list(running)).stream()
                .anyMatch(person -> person.eligibility() == Eligibility.REFUSED);
        assertThat(print(running, PrintedPaper.NOT_ELIGIBLE) instanceof PaperOutcome.Printed)
                .isEqualTo(anyRefused);
        assertThatThrownBy(() -> actors.as(
                        "giamkhao1", () -> papers.print(running, PrintedPaper.ELIGIBLE, Packing.ONE_FILE, done -> {})))
                .isInstanceOf(NotPermitted.class);
    }

    private PaperOutcome print(RoundId round, PrintedPaper kind) {
        return actors.as("tochuc", () -> papers.print(round, kind, Packing.ONE_FILE, done -> {}));
    }

    private Paper printed(PrintedPaper kind, Packing packing) {
        PaperOutcome outcome = actors.as("tochuc", () -> papers.print(round("DOAN-2023-1"), kind, packing, done -> {}));
        assertThat(outcome).isInstanceOf(PaperOutcome.Printed.class);
        return ((PaperOutcome.Printed) outcome).paper();
    }

    private List<Candidate> people() {
        return actors.as("tochuc", () -> candidates.list(round("DOAN-2023-1")));
    }

    private RoundId round(String code) {
        return actors.as("tochuc", rounds::all).stream()
                .filter(round -> round.data().code().equals(code))
                .map(Round::id)
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> workbook(Paper paper) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (var opened = WorkbookFactory.create(new ByteArrayInputStream(paper.content()))) {
            opened.getSheetAt(0).forEach(row -> {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> {
                    assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                    assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
                    cells.add(cell.getStringCellValue());
                });
                rows.add(cells);
            });
        }
        return rows;
    }

    private static Map<String, byte[]> unzip(Paper paper) throws IOException {
        Map<String, byte[]> files = new HashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(paper.content()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
