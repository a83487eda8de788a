package vn.bangvang.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.report.Pdf;
import vn.bangvang.report.Vera;

class BatchPrinterTest {

    private static final PageSetup PORTRAIT =
            new PageSetup(false, 20, 20, 30, 15, PageSetup.NumberPlace.TOP, false, "{page}/{pages}", "");
    private static final PageSetup WIDE = PORTRAIT.turned(true);
    private static final Instant MADE = Instant.parse("2025-06-01T02:00:00Z");

    @Test
    void each_notice_of_a_batch_is_a_whole_file_of_its_own() throws IOException {
        Map<String, byte[]> tray = new LinkedHashMap<>();
        BatchPrinter.print(PORTRAIT, jobs(600), tray::put);

        assertThat(tray).hasSize(600);
        for (int number : List.of(1, 2, 250, 251, 600)) {
            byte[] notice = Objects.requireNonNull(tray.get("notice-" + number));
            Vera.assertArchivableAndAccessible(notice);
            Pdf.assertSound(notice);
            assertThat(Pdf.text(notice)).contains("Nguyễn Thị Hường " + number);
            assertThat(Pdf.codes(notice)).containsExactly("https://bangvang.example/kiem-tra/" + number);
        }
        assertThat(tray.values()).allSatisfy(notice -> assertThat(notice).hasSizeLessThan(30_000));
    }

    @Test
    void a_notice_that_cannot_be_printed_is_named() {
        List<BatchPrinter.Job> jobs = new ArrayList<>(jobs(2));
        jobs.add(new BatchPrinter.Job(
                "notice-bad", new PaperInfo("Thử", "Hội đồng", MADE), List.of(Block.Text.body("阮", 13))));

        assertThatThrownBy(() -> BatchPrinter.print(PORTRAIT, jobs, (name, file) -> {}))
                .isInstanceOf(PaperFailed.class)
                .hasMessageContaining("notice-bad")
                .hasMessageContaining("U+962E");
    }

    @Test
    void a_list_of_three_thousand_rows_is_archivable_and_complete(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("list.pdf");
        try (OutputStream out = Files.newOutputStream(file)) {
            PaperPrinter.print(WIDE, new PaperInfo("Danh sách", "Hội đồng", MADE), List.of(list(3_000)), out);
        }
        byte[] pdf = Files.readAllBytes(file);

        Vera.assertArchivableAndAccessible(pdf);
        Pdf.assertSound(pdf);
        String text = Pdf.text(pdf);
        assertThat(IntStream.rangeClosed(1, 3_000).filter(row -> !text.contains("R%05d".formatted(row))))
                .isEmpty();
    }

    @Test
    void a_hundred_thousand_rows_are_printed_inside_256_megabytes(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("list.pdf");
        Process printing = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HundredThousandRows.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();

        assertThat(printing.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(printing.exitValue())
                .as(Files.readString(folder.resolve("log")))
                .isZero();
        byte[] pdf = Files.readAllBytes(file);
        assertThat(Pdf.pages(pdf)).isGreaterThan(3_000);
    }

    /** The list by itself, for a process with little memory. */
    static final class HundredThousandRows {
        public static void main(String[] args) throws IOException {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])))) {
                PaperPrinter.print(WIDE, new PaperInfo("Danh sách", "Hội đồng", MADE), List.of(list(100_000)), out);
            }
        }
    }

    private static Block list(int rows) {
        List<Block.Column> columns = IntStream.rangeClosed(1, 10)
                .mapToObj(column -> new Block.Column("Cột " + column, 10, Align.LEFT))
                .toList();
        Iterable<Block.Row> lines = () -> IntStream.rangeClosed(1, rows)
                .mapToObj(row -> Block.Row.of(
                        "R%05d".formatted(row), "Đặng Văn Ẩn", "1990", "Nữ", "79,5", "2,5", "82,0", "1", "Đạt", ""))
                .iterator();
        return new Block.Table(columns, lines, 9);
    }

    private static List<BatchPrinter.Job> jobs(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new BatchPrinter.Job(
                        "notice-" + number,
                        new PaperInfo("Thông báo " + number, "Hội đồng", MADE),
                        List.of(
                                new Block.Text(
                                        "THÔNG BÁO KẾT QUẢ",
                                        Face.BOLD,
                                        14,
                                        Align.CENTRE,
                                        0,
                                        0,
                                        Block.Level.TITLE,
                                        Block.Rule.THIRD),
                                Block.Text.body("Thí sinh: Nguyễn Thị Hường " + number, 13),
                                new Block.QrCode(
                                        "https://bangvang.example/kiem-tra/" + number,
                                        24,
                                        "Mã QR kiểm tra văn bản",
                                        List.of(Block.Text.body("Quét mã để kiểm tra.", 11))))))
                .toList();
    }
}
