package vn.bangvang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import vn.bangvang.journey.Chromium.Visitors;
import vn.bangvang.report.Pdf;

/** Walks the README's eight steps in the packaged product and takes their pictures: {@code bin/tour} keeps them. */
@ExtendWith(Chromium.class)
class TourIT {

    private static final Path SAMPLE_LIST = Path.of("docs/tour/danh-sach-duc-trong.xlsx");
    private static final Path PICTURES = Path.of(System.getProperty("tour.pictures", "target/tour"));

    @TempDir
    Path folder;

    private int port;

    @Test
    void every_step_of_the_readme_works_as_it_is_written(Visitors visitors) throws Exception {
        Files.createDirectories(PICTURES);
        try (PackagedProduct product = PackagedProduct.onH2(folder).start()) {
            port = product.port();
            Visitor hr = logIn(visitors);
            openTheRound(hr);
            takeInCandidates(hr);
            seatBoards(hr);
            markAtOnce(visitors);
            settleTheDialogue(visitors);
            askWhy(visitors);
            printAndTrail(visitors);
        }
    }

    private Visitor logIn(Visitors visitors) {
        Visitor hr = visitors.as("tochuc", port);
        assertThat(hr.text("Chưa ký đủ:")).isVisible();
        assertThat(hr.text("DOAN-2023-1 · Đã xác nhận")).isVisible();
        picture(hr, "1-viec-can-lam");
        return hr;
    }

    private void openTheRound(Visitor hr) {
        hr.link("Các kỳ tuyển dụng").click();
        hr.button("Lập kỳ tuyển dụng").click();
        hr.field("Mã kỳ").fill("DOAN-2023-4");
        hr.field("Tên kỳ tuyển dụng").fill("Thí điểm thi phỏng vấn vào vị trí công tác Đoàn, đợt 4 năm 2023");
        hr.field("Cơ quan tuyển dụng").fill("Ban Tổ chức Tỉnh ủy Lâm Đồng");
        hr.field("Ngày phê duyệt kế hoạch").fill("20/11/2023");
        hr.field("Ngày phê duyệt kế hoạch").press("Enter");
        assertThat(hr.text("Áp dụng V1b-Q1: Nghị định 138/2020/NĐ-CP và Nghị định 06/2023/NĐ-CP"))
                .isVisible();
        hr.field("Số kế hoạch").fill("40-KH/BTCTU");
        hr.page().locator("#save-round").click();
        hr.link("Xem quy định áp dụng").click();
        assertThat(hr.page().locator("h1")).hasText("Quy định V1b-Q1");
        assertThat(hr.text("Chưa đối chiếu").first()).isVisible();
        picture(hr, "2-quy-dinh");
        hr.link("Các kỳ tuyển dụng").click();
        hr.link("DOAN-2023-4").click();
        hr.button("Thêm vị trí").click();
        hr.field("Mã vị trí").fill("P1");
        hr.field("Tên vị trí việc làm").fill("Chuyên viên Ban Xây dựng Đoàn");
        hr.field("Đơn vị sử dụng").fill("Tỉnh đoàn Lâm Đồng");
        hr.page().locator("#save-post").click();
        hr.button("Chuyển sang: Tiếp nhận thí sinh").click();
        assertThat(hr.page().locator(".phases [aria-current=step]")).hasText("Tiếp nhận thí sinh");
    }

    private void takeInCandidates(Visitor hr) {
        hr.link("Các kỳ tuyển dụng").click();
        hr.link("DOAN-2023-3").click();
        hr.link("Thí sinh").click();
        hr.button("Nhập từ tệp Excel").click();
        hr.page().locator("#list-file input[type=file]").setInputFiles(SAMPLE_LIST);
        hr.button("Kiểm tra từng dòng").click();
        assertThat(hr.page().locator("#import-counts"))
                .hasText("Danh sách có 12 dòng: 9 thí sinh mới, 0 đã có trong kỳ, 3 bị từ chối.");
        picture(hr, "3-nhap-danh-sach");
        hr.button("Sửa dòng 14").click();
        hr.field("Ngày sinh (nữ)").fill("28/02/1998");
        hr.button("Kiểm tra lại").click();
        hr.button("Nhập 10 thí sinh").click();
        assertThat(hr.page().locator("#import-result"))
                .hasText("Danh sách có 12 dòng: đã nhập 10 thí sinh, 0 đã có từ trước, 2 bị từ chối.");
    }

    private void seatBoards(Visitor hr) {
        hr.link("Các kỳ tuyển dụng").click();
        hr.link("DOAN-2023-2").click();
        hr.link("Hội đồng, ban").click();
        assertThat(hr.text("số 4821 / Ban số 1")).isVisible();
        picture(hr, "4-hoi-dong-ban");
    }

    private void markAtOnce(Visitors visitors) {
        Visitor first = visitors.as("giamkhao1", port);
        Visitor second = visitors.as("truongban1", port);
        for (Visitor examiner : new Visitor[] {first, second}) {
            examiner.page().getByText("Vào phòng chấm:").click();
            examiner.page().locator("[data-number='010']").click();
            assertThat(examiner.page().locator(".sheet-main h2")).hasText("Thí sinh số 010");
        }
        first.page().locator(".criterion").nth(0).locator(".band").nth(2).click();
        second.criterion(0).fill("20,5");
        second.criterion(0).press("Enter");
        first.page().locator(".criterion").nth(1).locator(".band").nth(3).click();
        first.button("Bắt đầu phỏng vấn (30 phút)").click();
        first.criterion(2).fill("16,5");
        first.criterion(2).press("Enter");
        assertThat(first.page().locator("#total")).hasText("60,0");
        assertThat(second.page().locator("#total")).hasText("20,5");
        assertThat(first.saveState()).containsText("Máy chủ đã lưu lúc");
        assertThat(second.saveState()).containsText("Máy chủ đã lưu lúc");
        picture(first, "5-cham-diem");
        first.context().setOffline(true);
        first.criterion(3).fill("12");
        first.criterion(3).press("Enter");
        assertThat(first.saveState()).containsText("Mất kết nối: 1 thay đổi đang giữ trên máy này");
        first.context().setOffline(false);
        assertThat(first.saveState()).containsText("Máy chủ đã lưu lúc");
    }

    private void settleTheDialogue(Visitors visitors) {
        Visitor head = visitors.as("truongban1", port);
        head.link("Theo dõi chữ ký, ghi đối thoại, khóa kết quả").click();
        head.button("Ghi đối thoại").click();
        head.page().locator("#decided-mark input").fill("67,5");
        head.field("Biên bản đối thoại")
                .fill("Các thành viên trao đổi về tiêu chí xử lý tình huống; thống nhất thí sinh nêu đúng thẩm quyền,"
                        + " còn thiếu bước phối hợp. Trưởng ban quyết định 67,5 điểm.");
        picture(head, "6-doi-thoai");
        head.page().locator("#confirm-decision").click();
        assertThat(head.text("67,5 (sau đối thoại)")).isVisible();
    }

    private void askWhy(Visitors visitors) {
        Visitor chair = visitors.as("chutich", port);
        chair.open("cac-ky").link("DOAN-2023-1").click();
        chair.link("Xếp hạng").click();
        chair.page().locator("#why-001").click();
        assertThat(chair.page().locator(".why")).containsText("Tổng điểm: 80,0 + 5,0 = 85,0.");
        picture(chair, "7-vi-sao");
    }

    private void printAndTrail(Visitors visitors) throws IOException, InterruptedException {
        Visitor supervisor = visitors.as("giamsat", port);
        supervisor.link("Nhật ký").click();
        assertThat(supervisor.text("Ghi điểm chính thức").first()).isVisible();
        picture(supervisor, "8-nhat-ky");
        supervisor.link("Các kỳ tuyển dụng").click();
        supervisor.link("DOAN-2023-1").click();
        supervisor.link("Xếp hạng").click();
        byte[] pdf = supervisor.download(supervisor.link("In danh sách kết quả (PDF)"));
        assertThat(Pdf.text(pdf)).contains("Trần Ngọc Diệp", "Trúng tuyển");
        Path file = folder.resolve("ket-qua.pdf");
        Files.write(file, pdf);
        Process page = new ProcessBuilder(
                        "pdftoppm",
                        "-png",
                        "-r",
                        "84",
                        "-singlefile",
                        file.toString(),
                        PICTURES.resolve("8-danh-sach-ket-qua").toString())
                .inheritIO()
                .start();
        assertThat(page.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(page.exitValue()).isZero();
    }

    private static void picture(Visitor visitor, String name) {
        Page page = visitor.page();
        assertThat(page.locator(".trial-band"))
                .hasText("BẢN DÙNG THỬ – dữ liệu có thể mất khi mất điện; không dùng cho kỳ thi thật");
        page.waitForCondition(() -> page.locator("vaadin-notification-card").count() == 0);
        page.waitForFunction("() => document.getAnimations().length === 0"
                + " && !document.querySelector('.v-loading-indicator:not([style*=none])')");
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
