package vn.bangvang.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.bangvang.Approved;
import vn.bangvang.report.Issuing;
import vn.bangvang.report.Paper;
import vn.bangvang.report.Pdf;
import vn.bangvang.report.Vera;
import vn.bangvang.signing.Signatures;
import vn.bangvang.signing.Signer;

/** Every paper under reports/ in both layouts, filled with made-up values, before judges that did not print it. */
class PaperConformanceTest {

    private static final Path PAPERS = Path.of("reports/paper");
    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z_]+)}");
    private static final int LINES = 70;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-03-09T02:00:00Z"), ZoneOffset.UTC);
    private static final String NAMED = Normalizer.normalize("Nguyễn Thị Hường", Normalizer.Form.NFD);
    private static final String CHECK = "https://bangvang.example/kiem-tra/7d3f0a6c52b84e0f9a61";

    /** Who would sign; nothing is signed here. */
    record TrialSignatures() implements Signatures {
        @Override
        public byte[] sign(byte[] pdf) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Signer signer() {
            return new Signer("Chữ ký thử nghiệm", true);
        }
    }

    @TempDir
    Path own;

    static Stream<String> everyPaperInEveryLayout() {
        try (Stream<Path> files = Files.list(PAPERS)) {
            return files
                    .map(file -> file.getFileName().toString().replace(".yaml", ""))
                    .sorted()
                    .flatMap(name -> Stream.of(name + " PARTY", name + " STATE"))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("everyPaperInEveryLayout")
    void a_paper_is_archivable_accessible_and_sound(String paperAndLayout) throws IOException {
        Paper paper = print(paperAndLayout);

        Vera.assertArchivableAndAccessible(paper.content());
        Pdf.assertSound(paper.content());
    }

    @ParameterizedTest
    @MethodSource("everyPaperInEveryLayout")
    void a_paper_is_read_in_order_and_composed(String paperAndLayout) throws IOException {
        String text = Pdf.text(print(paperAndLayout).content());
        PaperForm form = folder("PARTY").form(paperAndLayout.split(" ")[0]);

        assertThat(text).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
        String joined = text.replaceAll("\\s+", " ");
        List<String> inOrder = new ArrayList<>(List.of(form.title().split("\n")[0]));
        if (!form.columns().isEmpty()) {
            for (int line = 1; line <= LINES; line++) {
                inOrder.add(String.valueOf(100 + line));
            }
        }
        int at = 0;
        for (String part : inOrder) {
            int found = joined.indexOf(part, at);
            assertThat(found).as("%s after %s", part, at).isNotNegative();
            at = found;
        }
        assertThat(joined)
                .contains(
                        paperAndLayout.endsWith("PARTY") && form.layout().isEmpty()
                                        || form.layout().equals("PARTY")
                                ? "ĐẢNG CỘNG SẢN VIỆT NAM"
                                : "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    }

    @ParameterizedTest
    @MethodSource("everyPaperInEveryLayout")
    void a_paper_says_what_was_approved(String paperAndLayout) throws IOException {
        String name = paperAndLayout.split(" ")[0];
        ReportsFolder folder = folder(paperAndLayout.split(" ")[1]);
        PaperForm form = folder.form(name);
        Paper paper = new Composer(folder, new TrialSignatures(), CLOCK)
                .print(form, List.of(filling(form, 2, key -> "[" + key + "]")));
        String text = Pdf.structure(paper.content());
        Approved.assertApproved("papers/" + paperAndLayout.replace(' ', '-') + ".txt", text);
    }

    @Test
    void a_paper_for_the_public_says_where_it_is_checked_and_that_its_key_is_a_trial_one() throws IOException {
        byte[] paper = print("score-sheet PARTY").content();

        assertThat(Pdf.alternatives(paper)).containsExactly("Mã QR dẫn đến trang kiểm tra văn bản: " + CHECK);
        String[] pages = Pdf.text(paper).split("\f");
        assertThat(pages)
                .hasSize(Pdf.pages(paper))
                .allSatisfy(
                        page -> assertThat(page).contains("CHỮ KÝ THỬ NGHIỆM – văn bản này không có giá trị pháp lý"));
        assertThat(pages[pages.length - 1].replaceAll("\\s+", " ")).contains("mở " + CHECK + " để biết");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CIVIL_SERVANTS   | HỘI ĐỒNG TUYỂN DỤNG CÔNG CHỨC | BB-HĐTD
            PUBLIC_EMPLOYEES | HỘI ĐỒNG TUYỂN DỤNG VIÊN CHỨC | BB-HĐTD
            ASSESSMENT       | HỘI ĐỒNG KIỂM TRA, SÁT HẠCH   | BB-HĐKTSH
            ADVICE           | BAN TỔ CHỨC                   | BB-BTC
            """)
    void a_paper_names_the_council_of_its_kind_of_round(Issuing issuing, String issuer, String number)
            throws IOException {
        ReportsFolder folder = folder("STATE");
        PaperForm form = folder.form("assessment-minutes");
        Filling made = filling(form, 1, key -> "[" + key + "]");
        Map<String, String> values = new HashMap<>(made.values());
        values.put(Issuing.VALUE, issuing.name());
        byte[] paper = new Composer(folder, new TrialSignatures(), CLOCK)
                .print(form, List.of(new Filling(made.date(), values, made.sections(), made.people(), made.cases())))
                .content();

        assertThat(Pdf.structure(paper).replaceAll("\"\\s+\"", "")).contains(issuer, "/" + number);
    }

    @Test
    void the_same_paper_without_its_tags_is_refused() throws IOException {
        byte[] tagged = print("result-list PARTY").content();
        var untagged = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(tagged)) {
            var catalog = document.getDocumentCatalog().getCOSObject();
            catalog.removeItem(COSName.STRUCT_TREE_ROOT);
            catalog.removeItem(COSName.MARK_INFO);
            document.save(untagged);
        }

        assertThat(Vera.complaints(tagged, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Vera.complaints(untagged.toByteArray(), PDFAFlavour.PDFA_2_A))
                .isNotEmpty();
        assertThat(Vera.complaints(untagged.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
    }

    private ReportsFolder folder(String layout) throws IOException {
        Files.writeString(
                own.resolve("office.yaml"),
                Files.readString(Path.of("reports/office.yaml")).replaceAll("layout: .*", "layout: " + layout));
        return new ReportsFolder(own.toString());
    }

    private Paper print(String paperAndLayout) throws IOException {
        String name = paperAndLayout.split(" ")[0];
        ReportsFolder folder = folder(paperAndLayout.split(" ")[1]);
        PaperForm form = folder.form(name);
        Paper paper = new Composer(folder, new TrialSignatures(), CLOCK)
                .print(form, List.of(filling(form, LINES, key -> NAMED)));
        keep(paperAndLayout.replace(' ', '-'), paper);
        return paper;
    }

    /** A value for each name that the paper's words ask for, decomposed as some keyboards write it. */
    private static Filling filling(PaperForm form, int rows, UnaryOperator<String> value) throws IOException {
        Map<String, String> values = new HashMap<>();
        Matcher names = NAME.matcher(Files.readString(PAPERS.resolve(form.name() + ".yaml")));
        while (names.find()) {
            values.put(names.group(1), value.apply(names.group(1)));
        }
        values.put(Filling.CHECK_ADDRESS, CHECK);
        List<Filling.Line> lines = new ArrayList<>();
        for (int line = 1; line <= rows; line++) {
            Map<String, String> cells = new HashMap<>();
            String number = String.valueOf(100 + line);
            for (PaperForm.Column column : form.columns()) {
                String cell = column == form.columns().getFirst() ? number : value.apply(column.key());
                for (String place : List.of("", "1", "2", "3")) {
                    cells.put(column.key() + place, cell);
                }
            }
            lines.add(new Filling.Line(cells));
        }
        Map<String, List<String>> people = new HashMap<>();
        List<String> three = List.of("Trần Quốc Bảo", "Lê Minh Châu", "Võ Thị Sáu");
        form.columns().forEach(column -> people.put(column.each(), three));
        form.signatures().forEach(signer -> people.put(signer.each(), three));
        return new Filling(
                LocalDate.of(2025, 3, 9),
                values,
                List.of(new Filling.Section(Map.of(), form.columns().isEmpty() ? List.of() : lines)),
                people,
                form.signatures().stream().map(PaperForm.Signer::only).collect(Collectors.toSet()));
    }

    /** Kept for looking at: target/papers/conformance. */
    private static void keep(String name, Paper paper) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/papers/conformance"));
        Files.write(folder.resolve(name + ".pdf"), paper.content());
    }
}
