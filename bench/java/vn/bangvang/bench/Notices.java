package vn.bangvang.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.bangvang.report.pdf.Align;
import vn.bangvang.report.pdf.BatchPrinter;
import vn.bangvang.report.pdf.Block;
import vn.bangvang.report.pdf.Face;
import vn.bangvang.report.pdf.PageSetup;
import vn.bangvang.report.pdf.PaperInfo;

/** A notice of one page for each person. */
final class Notices {

    static final String TITLE = "THÔNG BÁO KẾT QUẢ";

    private static final PageSetup PAGE =
            new PageSetup(false, 20, 20, 30, 15, PageSetup.NumberPlace.TOP, false, "{page}/{pages}", "");
    private static final Instant MADE = Instant.parse("2026-06-01T02:00:00Z");

    private Notices() {}

    static List<String> texts(List<String> person) {
        return List.of(
                "Hội đồng tuyển dụng công chức thông báo đến Ông/Bà " + person.get(2) + ", sinh ngày " + person.get(3)
                        + ", số báo danh " + person.get(1) + ", dự tuyển vị trí " + person.get(6) + ", " + person.get(5)
                        + ".",
                "Điểm thi: " + person.get(7) + ". Điểm ưu tiên: " + person.get(8) + ". Kết quả: " + person.get(9) + ".",
                "Trong thời hạn mười lăm ngày kể từ ngày công bố kết quả, Ông/Bà có quyền gửi đơn đề nghị phúc khảo đến Hội "
                        + "đồng; đơn nêu rõ lý do, có chữ ký của người đề nghị và kèm theo bản sao giấy báo dự thi.",
                "Người trúng tuyển hoàn thiện hồ sơ trong thời hạn ba mươi ngày kể từ ngày nhận được thông báo này.");
    }

    /** All of them with QR codes; how many bytes the largest has. */
    static int print(List<List<String>> people) {
        int[] largest = {0};
        try {
            BatchPrinter.print(
                    PAGE,
                    () -> people.stream().map(Notices::job).iterator(),
                    (name, file) -> largest[0] = Math.max(largest[0], file.length));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        return largest[0];
    }

    private static BatchPrinter.Job job(List<String> person) {
        String address = "https://bangvang.example/kiem-tra/7d3f0a6c52b84e0f" + person.get(1);
        Stream<Block> title =
                Stream.of(new Block.Text(TITLE, Face.BOLD, 14, Align.CENTRE, 0, 0, Block.Level.TITLE, Block.Rule.NONE));
        Stream<Block> texts = texts(person).stream().map(text -> Block.Text.body(text, 13));
        Stream<Block> code = Stream.of(new Block.QrCode(
                address, 22, "Mã QR: " + address, List.of(Block.Text.body("Quét mã để kiểm tra văn bản này.", 10))));
        return new BatchPrinter.Job(
                person.get(1),
                new PaperInfo("Thông báo kết quả – " + person.get(1), "Hội đồng tuyển dụng", MADE),
                Stream.of(title, texts, code).flatMap(parts -> parts).toList());
    }
}
