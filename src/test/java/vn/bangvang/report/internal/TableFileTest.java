package vn.bangvang.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.report.pdf.Align;

class TableFileTest {

    private static final PaperForm FORM = new PaperForm(
            "list",
            "list",
            "DANH SÁCH",
            "",
            "",
            "",
            false,
            List.of(),
            "",
            List.of(),
            "",
            "",
            List.of(new PaperForm.Column("name", "Họ và tên", 1, Align.LEFT, "")),
            List.of(),
            List.of(),
            Map.of());

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84 90", "-1", "@SUM(A1)", "=HYPERLINK(\"http://x\",\"y\")", "\t=1", "\r=1"})
    void a_cell_that_looks_like_a_formula_is_text_in_a_workbook_and_harmless_in_a_csv(String text) throws IOException {
        List<Filling> fillings = List.of(new Filling(
                LocalDate.of(2025, 1, 1),
                Map.of(),
                List.of(new Filling.Section(Map.of(), List.of(new Filling.Line(Map.of("name", text))))),
                Map.of(),
                Set.of()));

        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(TableFile.workbook(FORM, fillings)))) {
            var cell = workbook.getSheetAt(0).getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue().strip()).isEqualTo(text.strip());
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
        assertThat(new String(TableFile.csv(FORM, fillings), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"Họ và tên\"\r\n\"'" + text.replace("\"", "\"\"") + "\"\r\n");
    }
}
