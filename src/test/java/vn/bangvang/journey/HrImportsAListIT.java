package vn.bangvang.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.journey.Chromium.Visitors;

@Journey
class HrImportsAListIT {

    private static final Path SAMPLE_LIST = Path.of("docs/tour/danh-sach-duc-trong.xlsx");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_district_list_comes_in_with_each_problem_at_its_cell_and_a_second_import_adds_nobody(Visitors visitors)
            throws IOException {
        Visitor hr = visitors.as("tochuc", port);
        openWizard(hr);

        hr.page().locator("#list-file input[type=file]").setInputFiles(Path.of("pom.xml"));
        assertThat(hr.text("Không nhận tệp pom.xml")).isVisible();

        choose(hr);
        assertThat(hr.text("Bỏ qua 10 dòng không phải thí sinh")).isVisible();
        assertThat(hr.page().locator("#complaints")).isHidden();
        hr.button("Kiểm tra từng dòng").click();
        assertThat(counts(hr)).hasText("Danh sách có 12 dòng: 9 thí sinh mới, 0 đã có trong kỳ, 3 bị từ chối.");
        assertThat(hr.text("Ô E14: Ngày 31/02/1998 không có trong lịch. Đối chiếu hồ sơ rồi sửa lại."))
                .isVisible();

        hr.button("Sửa dòng 14").click();
        hr.field("Ngày sinh (nữ)").fill("28/02/1998");
        hr.button("Kiểm tra lại").click();
        assertThat(counts(hr)).hasText("Danh sách có 12 dòng: 10 thí sinh mới, 0 đã có trong kỳ, 2 bị từ chối.");
        hr.button("Nhập 10 thí sinh").click();
        assertThat(result(hr)).hasText("Danh sách có 12 dòng: đã nhập 10 thí sinh, 0 đã có từ trước, 2 bị từ chối.");
        assertThat(names())
                .hasSize(10)
                .contains("Cil Múp Ka Duyên", "Đặng Quốc Đạt", "Phạm Thu Trang", "Rơ Ông K'Brếp");
        assertRefusedRows(hr.download(hr.link("Tải các dòng bị từ chối")));

        hr.button("Chọn tệp khác").click();
        choose(hr);
        hr.button("Kiểm tra từng dòng").click();
        assertThat(counts(hr)).hasText("Danh sách có 12 dòng: 0 thí sinh mới, 9 đã có trong kỳ, 3 bị từ chối.");
        assertThat(hr.page().locator("#import-now")).isDisabled();
        assertThat(names()).hasSize(10);
    }

    @Test
    void columns_that_make_no_list_are_named_until_they_do(Visitors visitors) {
        Visitor hr = visitors.as("tochuc", port);
        openWizard(hr);
        choose(hr);

        meaning(hr, "I", "Bỏ qua");
        assertThat(hr.text("Chưa có cột vị trí dự tuyển. Chọn cột, hoặc chọn một vị trí cho cả danh sách."))
                .isVisible();
        assertThat(hr.page().locator("#to-preview")).isDisabled();
        meaning(hr, "I", "Vị trí dự tuyển");
        assertThat(hr.page().locator("#complaints")).isHidden();
        assertThat(hr.page().locator("#to-preview")).isEnabled();
    }

    private static void openWizard(Visitor hr) {
        hr.link("Các kỳ tuyển dụng").click();
        hr.link("DOAN-2023-3").click();
        hr.link("Thí sinh").click();
        hr.button("Nhập từ tệp Excel").click();
    }

    private static void choose(Visitor hr) {
        hr.page().locator("#list-file input[type=file]").setInputFiles(SAMPLE_LIST);
        assertThat(hr.text("Tệp danh-sach-duc-trong.xlsx: 12 dòng thí sinh ở trang tính «DS»."))
                .isVisible();
    }

    private static void meaning(Visitor hr, String column, String meaning) {
        hr.choose(hr.page().locator("#meaning-" + column), meaning);
    }

    private static Locator counts(Visitor hr) {
        return hr.page().locator("#import-counts");
    }

    private static Locator result(Visitor hr) {
        return hr.page().locator("#import-result");
    }

    private static void assertRefusedRows(byte[] file) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = workbook.getSheetAt(0);
            int reason = sheet.getRow(0).getLastCellNum() - 1;
            assertThat(List.of(
                            sheet.getRow(1).getCell(reason).getStringCellValue(),
                            sheet.getRow(2).getCell(reason).getStringCellValue()))
                    .containsExactly(
                            "Không có vị trí Kế toán viên trong kỳ này. Nhập một trong các mã: D01, D02.",
                            "Trùng với dòng 12 của chính tệp này. Giữ lại một dòng.");
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
        }
    }

    private List<String> names() {
        return jdbc.sql("""
                        select c.full_name from candidate c join recruitment_round r on r.id = c.round_id
                        where r.code = 'DOAN-2023-3'""").query(String.class).list();
    }
}
