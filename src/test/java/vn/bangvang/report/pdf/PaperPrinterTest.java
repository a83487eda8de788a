package vn.bangvang.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.bangvang.report.Pdf;
import vn.bangvang.report.Vera;

class PaperPrinterTest {

    private static final PageSetup PORTRAIT =
            new PageSetup(false, 20, 20, 30, 15, PageSetup.NumberPlace.BOTTOM, true, "Trang {page}/{pages}", "");
    private static final PaperInfo INFO = new PaperInfo("Thử", "Hội đồng", Instant.parse("2023-06-01T02:00:00Z"));
    private static final String LETTERS =
            "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ";

    @Test
    void every_vietnamese_letter_is_read_back_as_it_was_written() {
        byte[] pdf =
                print(Block.Text.body(LETTERS, 14), Block.Text.body(LETTERS.toUpperCase(java.util.Locale.ROOT), 14));

        assertThat(joined(Pdf.text(pdf))).contains(LETTERS).contains(LETTERS.toUpperCase(java.util.Locale.ROOT));
    }

    @Test
    void decomposed_letters_are_printed_and_read_back_composed() {
        byte[] pdf = print(Block.Text.body(Normalizer.normalize("Nguyễn Thị Hường", Normalizer.Form.NFD), 14));

        assertThat(Pdf.text(pdf)).contains("Nguyễn Thị Hường");
    }

    @Test
    void a_letter_without_a_glyph_is_an_error_that_names_it() {
        assertThatThrownBy(() -> print(Block.Text.body("Họ tên: 阮", 14)))
                .isInstanceOf(PaperFailed.class)
                .hasMessageContaining("U+962E")
                .hasMessageContaining("阮");
    }

    @Test
    void a_letter_without_a_glyph_in_a_table_is_an_error_that_names_row_and_column() {
        assertThatThrownBy(() -> print(new Block.Table(
                        List.of(new Block.Column("Số", 1, Align.LEFT), new Block.Column("Họ và tên", 3, Align.LEFT)),
                        List.of(Block.Row.of("1", "Lê Minh Châu"), Block.Row.of("2", "Trần \uD83D\uDE00")),
                        12)))
                .isInstanceOf(PaperFailed.class)
                .hasMessageContaining("row 2, \"Họ và tên\": no glyph for U+1F600");
    }

    @Test
    void a_row_with_a_cell_too_few_is_an_error() {
        assertThatThrownBy(() -> print(new Block.Table(
                        List.of(new Block.Column("Số", 1, Align.LEFT), new Block.Column("Họ và tên", 3, Align.LEFT)),
                        List.of(Block.Row.of("1")),
                        12)))
                .isInstanceOf(PaperFailed.class)
                .hasMessageContaining("row 1: 1 cells under 2 columns");
    }

    @Test
    void a_qr_code_is_a_figure_with_words_for_those_who_listen() {
        String address = "https://bangvang.example/kiem-tra/0123456789ABCDEF0123456789ABCDEF";
        byte[] pdf = print(
                new Block.Text("TIÊU ĐỀ", Face.BOLD, 16, Align.CENTRE, 0, 0, Block.Level.TITLE, Block.Rule.NONE),
                new Block.QrCode(
                        address,
                        24,
                        "Mã QR dẫn đến " + address,
                        List.of(Block.Text.body("Quét mã để kiểm tra văn bản này.", 11))));

        Vera.assertArchivableAndAccessible(pdf);
        Pdf.assertSound(pdf);
        assertThat(Pdf.text(pdf)).contains("Quét mã để kiểm tra văn bản này.");
        assertThat(Pdf.codes(pdf)).containsExactly(address);
        assertThat(Pdf.structure(pdf)).contains("Figure:");
        assertThat(Pdf.alternatives(pdf)).containsExactly("Mã QR dẫn đến " + address);
    }

    @Test
    void a_note_stands_on_every_page_and_is_heard_once() {
        byte[] pdf =
                PaperPrinter.print(PORTRAIT.noting("Chữ ký thử nghiệm"), INFO, List.of(table(100, "Nguyễn Văn Bền")));

        assertThat(count(Pdf.text(pdf), "Chữ ký thử nghiệm")).isEqualTo(Pdf.pages(pdf));
        assertThat(count(Pdf.structure(pdf), "Chữ ký thử nghiệm")).isOne();
        Vera.assertArchivableAndAccessible(pdf);
    }

    @Test
    void what_repeats_is_seen_on_each_page_and_heard_once() {
        byte[] pdf = print(table(120, "Nguyễn Văn Bền"));

        assertThat(count(Pdf.structure(pdf), "Họ và tên")).isOne();
        assertThat(Pdf.structure(pdf)).doesNotContain("Trang 1/");
    }

    @Test
    void a_wrapped_line_does_not_join_its_last_word_with_the_next() {
        byte[] pdf = print(Block.Text.body("một hai ba bốn năm sáu ".repeat(20).strip(), 14));

        assertThat(Pdf.structure(pdf).replaceAll("[\"\\s]+", " "))
                .contains("một hai ba bốn năm sáu ".repeat(20).strip());
    }

    @Test
    void nothing_to_print_is_an_error_and_no_empty_file() {
        assertThatThrownBy(() -> PaperPrinter.print(PORTRAIT, INFO, List.of()))
                .isInstanceOf(PaperFailed.class)
                .hasMessageContaining("nothing to print");
    }

    @Test
    void a_long_table_repeats_its_header_on_each_page_and_counts_pages() {
        byte[] pdf = print(table(200, "Nguyễn Văn Bền"));

        int pages = Pdf.pages(pdf);
        assertThat(pages).isGreaterThan(3);
        String text = Pdf.text(pdf);
        assertThat(count(text, "Họ và tên")).isEqualTo(pages);
        assertThat(text).contains("Trang 1/" + pages).contains("Trang " + pages + "/" + pages);
        for (int row = 1; row <= 200; row++) {
            assertThat(count(text, "R%03d ".formatted(row))).as("row %d", row).isOne();
        }
    }

    @Test
    void a_row_is_never_cut_by_the_end_of_a_page() {
        String threeLines = "Đầu dòng " + "chữ ".repeat(30) + "Cuối dòng";
        byte[] pdf = print(table(60, threeLines));

        for (String page : Pdf.text(pdf).split("\f")) {
            assertThat(count(page, "Đầu dòng")).isEqualTo(count(page, "Cuối"));
        }
        assertThat(count(Pdf.text(pdf), "Đầu dòng")).isEqualTo(60);
    }

    @Test
    void a_row_taller_than_a_page_is_an_error() {
        assertThatThrownBy(() -> print(table(1, "chữ ".repeat(4000))))
                .isInstanceOf(PaperFailed.class)
                .hasMessageContaining("row 1 is taller than a page");
    }

    @Test
    void signatures_stay_together_on_one_page_with_the_last_line_of_the_text() {
        for (int lines = 30; lines < 46; lines++) {
            List<Block> blocks = new ArrayList<>();
            for (int i = 0; i < lines; i++) {
                blocks.add(Block.Text.body("Dòng " + i, 12));
            }
            blocks.add(new Block.Signatures(
                    List.of(
                            new Block.Signature("GIÁM KHẢO", "(Ký, ghi rõ họ tên)", "Lê Minh Châu"),
                            new Block.Signature("TRƯỞNG BAN", "(Ký, ghi rõ họ tên)", "Trần Quốc Bảo")),
                    14));
            int signed = 0;
            for (String page :
                    Pdf.text(PaperPrinter.print(PORTRAIT, INFO, blocks)).split("\f")) {
                assertThat(page.contains("GIÁM KHẢO")).isEqualTo(page.contains("Trần Quốc Bảo"));
                if (page.contains("GIÁM KHẢO")) {
                    signed++;
                    assertThat(page).as("not signatures alone").contains("Dòng " + (lines - 1));
                }
            }
            assertThat(signed).isEqualTo(1);
        }
    }

    @Test
    void the_file_is_archivable_accessible_and_sound() {
        byte[] pdf = print(
                new Block.Text("TIÊU ĐỀ", Face.BOLD, 16, Align.CENTRE, 0, 0, Block.Level.TITLE, Block.Rule.THIRD),
                Block.Text.body("Một đoạn dài " + "được ngắt thành nhiều dòng ".repeat(20), 14),
                table(120, "Trần Thị Ngọc Ánh"),
                new Block.Signatures(List.of(new Block.Signature("CHỦ TỊCH", "(Ký)", "Võ Thị Sáu")), 14));

        Vera.assertArchivableAndAccessible(pdf);
        Pdf.assertSound(pdf);
    }

    @Test
    void the_archive_check_can_fail() throws IOException {
        var untagged = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(untagged);
        }

        assertThat(Vera.complaints(untagged.toByteArray(), PDFAFlavour.PDFA_2_A))
                .isNotEmpty();
        assertThat(Vera.complaints(untagged.toByteArray(), PDFAFlavour.PDFUA_1)).isNotEmpty();
    }

    private static byte[] print(Block... blocks) {
        return PaperPrinter.print(PORTRAIT, INFO, List.of(blocks));
    }

    private static Block table(int rows, String name) {
        List<Block.Row> lines = new ArrayList<>();
        for (int i = 1; i <= rows; i++) {
            lines.add(Block.Row.of("R%03d ".formatted(i), name, "79,5"));
        }
        return new Block.Table(
                List.of(
                        new Block.Column("Số", 15, Align.CENTRE),
                        new Block.Column("Họ và tên", 60, Align.LEFT),
                        new Block.Column("Điểm", 15, Align.RIGHT)),
                lines,
                12);
    }

    private static String joined(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static int count(String text, String part) {
        return (int) Pattern.compile(Pattern.quote(part.strip()))
                .matcher(text)
                .results()
                .count();
    }
}
