package vn.bangvang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.bangvang.report.Pdf;
import vn.bangvang.report.Vera;
import vn.bangvang.report.pdf.Align;
import vn.bangvang.report.pdf.Block;
import vn.bangvang.report.pdf.PageSetup;
import vn.bangvang.report.pdf.PaperInfo;
import vn.bangvang.report.pdf.PaperPrinter;

/** A list of 10,000 rows and 1,000 separate notices: ours tagged, valid and with QR codes, the rivals' with none of it. */
@Tag("bench")
class PaperBench {

    private static final int ROUNDS = 5;
    private static final PageSetup WIDE =
            new PageSetup(true, 20, 20, 30, 15, PageSetup.NumberPlace.BOTTOM, true, "Trang {page}/{pages}", "");
    private static final PaperInfo INFO =
            new PaperInfo("Danh sách thí sinh", "Hội đồng tuyển dụng", Instant.parse("2026-06-01T02:00:00Z"));

    private final List<List<String>> ten = People.rows(10_000);
    private final List<List<String>> two = People.rows(1_000);

    @Test
    void a_list_against_openpdf() {
        byte[] ours = list(ten);
        byte[] theirs = OpenPdf.list(ten);
        Vera.assertArchivableAndAccessible(ours);
        assertThat(Pdf.text(ours)).contains("010000");
        assertThat(Pdf.text(theirs)).contains("010000");
        Duel.run(
                title("A list of 10,000 rows × 10 columns", ours, theirs),
                ROUNDS,
                "OpenPDF",
                () -> list(ten),
                () -> OpenPdf.list(ten));
    }

    @Test
    void a_list_against_jasperreports() {
        byte[] ours = list(ten);
        byte[] theirs = Jasper.list(ten);
        assertThat(Pdf.text(theirs)).contains("010000");
        Duel.run(
                title("A list of 10,000 rows × 10 columns", ours, theirs),
                ROUNDS,
                "JasperReports",
                () -> list(ten),
                () -> Jasper.list(ten));
    }

    @Test
    void notices_against_openpdf() {
        int largest = Notices.print(two);
        assertThat(largest).isLessThan(30_000);
        assertThat(Pdf.text(OpenPdf.notice(two.getFirst()))).contains("THÔNG BÁO");
        Duel.run(
                "1,000 separate notices (ours: tagged, with QR, at most " + largest + " bytes; theirs "
                        + OpenPdf.notice(two.getFirst()).length + ")",
                ROUNDS,
                "OpenPDF",
                () -> Notices.print(two),
                () -> two.forEach(OpenPdf::notice));
    }

    @Test
    void notices_against_jasperreports() {
        assertThat(Pdf.text(Jasper.notice(two.getFirst()))).contains("THÔNG BÁO");
        Duel.run(
                "1,000 separate notices (ours: tagged, with QR)",
                ROUNDS,
                "JasperReports",
                () -> Notices.print(two),
                () -> two.forEach(Jasper::notice));
    }

    private static String title(String what, byte[] ours, byte[] theirs) {
        return "%s (ours tagged, %.1f MB; theirs untagged, %.1f MB)"
                .formatted(what, ours.length / 1e6, theirs.length / 1e6);
    }

    private static byte[] list(List<List<String>> rows) {
        List<Block.Column> columns = new ArrayList<>();
        for (int c = 0; c < People.WEIGHTS.length; c++) {
            columns.add(new Block.Column(People.HEADERS.get(c), People.WEIGHTS[c], Align.LEFT));
        }
        var out = new ByteArrayOutputStream(1 << 20);
        try {
            PaperPrinter.print(
                    WIDE,
                    INFO,
                    List.of(new Block.Table(
                            columns,
                            () -> rows.stream()
                                    .map(row -> new Block.Row(row, false))
                                    .iterator(),
                            9)),
                    out);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return out.toByteArray();
    }
}
