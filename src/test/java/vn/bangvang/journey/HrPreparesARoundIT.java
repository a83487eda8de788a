package vn.bangvang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.bangvang.journey.Chromium.Visitors;

@Journey
class HrPreparesARoundIT {

    @LocalServerPort
    int port;

    @Test
    void a_round_goes_from_its_plan_of_2023_under_rule_set_v1b_to_the_morning_of_its_interviews(Visitors visitors) {
        Visitor hr = visitors.as("tochuc", port);

        plan(hr);
        addPost(hr, "P1", "Chuyên viên Ban Xây dựng Đoàn");
        advance(hr, "Tiếp nhận thí sinh");
        takeIn(hr);
        advance(hr, "Lập hội đồng, ban");
        seat(hr);
        writeRubric(hr);
        advance(hr, "Thi và chấm");

        Visitor examiner = visitors.as(SmallRound.FIRST, port).open(page(hr, "cham-diem"));
        assertThat(examiner.page().locator(".queue-item")).hasCount(2);
    }

    private void plan(Visitor hr) {
        String code = "K-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        hr.link("Các kỳ tuyển dụng").click();
        hr.button("Lập kỳ tuyển dụng").click();
        hr.field("Mã kỳ").fill(code);
        hr.field("Tên kỳ tuyển dụng").fill("Thí điểm thi phỏng vấn " + code);
        hr.field("Cơ quan tuyển dụng").fill("Ban Tổ chức Tỉnh ủy Lâm Đồng");
        hr.field("Ngày phê duyệt kế hoạch").fill("05/09/2023");
        hr.field("Ngày phê duyệt kế hoạch").press("Enter");
        assertThat(hr.text("Áp dụng V1b-Q1: Nghị định 138/2020/NĐ-CP và Nghị định 06/2023/NĐ-CP"))
                .isVisible();
        hr.field("Số kế hoạch").fill("31-KH/BTCTU");
        hr.page().locator("#save-round").click();
        assertThat(hr.text("Quy định gắn với kỳ này: V1b-Q1 – Nghị định 138/2020/NĐ-CP và Nghị định 06/2023/NĐ-CP"))
                .isVisible();
        hr.page().waitForURL("**/ky-tuyen/*");
        String back = hr.page().url();
        hr.link("Xem quy định áp dụng").click();
        assertThat(hr.page().locator("h1")).hasText("Quy định V1b-Q1");
        assertThat(hr.text("NĐ 138/2020/NĐ-CP, Điều 9 khoản 1").first()).isVisible();
        assertThat(hr.text("Chưa đối chiếu").first()).isVisible();
        hr.page().navigate(back);
    }

    private void addPost(Visitor hr, String code, String title) {
        hr.button("Thêm vị trí").click();
        hr.field("Mã vị trí").fill(code);
        hr.field("Tên vị trí việc làm").fill(title);
        hr.field("Đơn vị sử dụng").fill("Tỉnh đoàn Lâm Đồng");
        hr.field("Trình độ yêu cầu").fill("Đại học");
        hr.page().locator("#save-post").click();
        assertThat(hr.page().getByRole(AriaRole.GRIDCELL, new Page.GetByRoleOptions().setName(title)))
                .isVisible();
        hr.button("Sửa kế hoạch").click();
        hr.field("Ngày phê duyệt kế hoạch").fill("06/09/2026");
        hr.field("Ngày phê duyệt kế hoạch").press("Enter");
        hr.page().locator("#save-round").click();
        assertThat(hr.text("Kỳ đã có vị trí hoặc thí sinh: không đổi được ngày phê duyệt"))
                .isVisible();
        hr.button("Hủy bỏ").click();
    }

    private void takeIn(Visitor hr) {
        hr.open(page(hr, "thi-sinh"));
        addCandidate(hr, "Trần Đăng Khôi", "1998");
        addCandidate(hr, "Nguyễn Thị Ngọc Ảnh", "05/09/1998");
        hr.page()
                .locator("vaadin-grid-cell-content", new Page.LocatorOptions().setHasText("Sửa"))
                .first()
                .getByText("Sửa", new Locator.GetByTextOptions().setExact(true))
                .click();
        hr.field("Họ và tên").fill("Nguyễn Thị Ngọc Ánh");
        hr.page().locator("#save-candidate").click();
        assertThat(hr.text("Nguyễn Thị Ngọc Ánh")).isVisible();
        hr.button("Đánh số báo danh").click();
        assertThat(hr.text("Còn 2 hồ sơ chưa xét điều kiện. Hãy xét hết rồi đánh số."))
                .isVisible();
        hr.button("Công nhận đủ điều kiện các hồ sơ chưa xét").click();
        assertThat(hr.text("Công nhận đủ điều kiện dự thi cho cả 2 hồ sơ chưa xét?"))
                .isVisible();
        hr.button("Xác nhận").click();
        assertThat(hr.text("2 đủ điều kiện")).isVisible();
        hr.button("Đánh số báo danh").click();
        assertThat(hr.text("002")).isVisible();
    }

    private void addCandidate(Visitor hr, String name, String birth) {
        hr.button("Thêm thí sinh").click();
        hr.field("Họ và tên").fill(name);
        hr.field("Ngày sinh").fill(birth);
        choose(hr, "Vị trí dự tuyển", "P1 · Chuyên viên Ban Xây dựng Đoàn");
        hr.field("Trình độ").fill("Đại học");
        hr.page().locator("#save-candidate").click();
        assertThat(hr.page().locator("#save-candidate")).hasCount(0);
        assertThat(hr.text(name)).isVisible();
    }

    private void seat(Visitor hr) {
        hr.open(page(hr, "hoi-dong"));
        hr.field("Số quyết định").fill("25-QĐ/BTCTU");
        hr.field("Ngày quyết định").fill("12/09/2023");
        hr.field("Ngày quyết định").press("Enter");
        choose(hr, "Chủ tịch Hội đồng", "Trần Quang Định");
        hr.page().locator("#save-council").click();
        assertThat(hr.text("Quyết định số 25-QĐ/BTCTU, ngày 12/09/2023; Chủ tịch: Trần Quang Định"))
                .isVisible();
        assertThat(hr.text("Chưa có: Phó Chủ tịch Hội đồng, Ủy viên kiêm Thư ký Hội đồng."))
                .isVisible();
        seatMember(hr);
        hr.field("Tên ban").fill("Ban số 1");
        choose(hr, "Trưởng ban", "Nguyễn Hữu Phước");
        choose(hr, "Thành viên khác", "Phạm Thị Lan Chi");
        hr.page()
                .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Hoàng Đức Thịnh"))
                .click();
        hr.page().keyboard().press("Escape");
        hr.page().locator("#add-board").click();
        assertThat(hr.text("Ban số 1: Nguyễn Hữu Phước (Trưởng ban), Hoàng Đức Thịnh, Phạm Thị Lan Chi"))
                .isVisible();
        hr.button("Chia đều thí sinh còn lại").click();
        assertThat(hr.text("Ban số 1: 2 thí sinh")).isVisible();
        hr.field("Chuỗi bốc thăm công khai").fill("số 4821");
        hr.button("Xác định thứ tự").click();
        assertThat(hr.text("số 4821 →")).isVisible();
    }

    private void seatMember(Visitor hr) {
        hr.page().locator("#add-member").click();
        hr.field("Họ và tên").fill("Phan Văn Lộc");
        hr.field("Chức vụ, đơn vị công tác").fill("Phó Chánh Văn phòng Tỉnh ủy");
        hr.page().locator("#save-member").click();
        assertThat(hr.page().locator("#save-member")).hasCount(0);
        assertThat(hr.text("Ủy viên: Phan Văn Lộc")).isVisible();
        assertThat(hr.text("Phó Chánh Văn phòng Tỉnh ủy")).isVisible();
    }

    private void writeRubric(Visitor hr) {
        hr.open(page(hr, "tieu-chi"));
        hr.field("Nội dung tiêu chí").fill("Kiến thức nghiệp vụ");
        hr.field("Điểm tối đa").fill("90");
        hr.field("Bước điểm").fill("0,5");
        hr.button("Lưu").click();
        assertThat(hr.text("Tổng điểm tối đa là 90,0, phải bằng 100,0.")).isVisible();
        hr.field("Điểm tối đa").fill("100");
        hr.button("Lưu").click();
        assertThat(hr.text("Đã lưu").last()).isVisible();
    }

    private void advance(Visitor hr, String phase) {
        hr.open(page(hr, "ky-tuyen"));
        hr.button("Chuyển sang: " + phase).click();
        assertThat(hr.page().locator(".phases [aria-current=step]")).hasText(phase);
    }

    private static String page(Visitor hr, String name) {
        return name + hr.page().url().substring(hr.page().url().lastIndexOf('/'));
    }

    private static void choose(Visitor hr, String label, String option) {
        hr.choose(hr.field(label), option);
    }
}
