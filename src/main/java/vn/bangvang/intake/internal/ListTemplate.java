package vn.bangvang.intake.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.bangvang.regulation.PriorityCategory;
import vn.bangvang.round.Post;

/** The empty list that HR sends to the districts: its headers are the ones that are understood without asking. */
final class ListTemplate {

    private static final List<String> HEADERS = List.of(
            "STT",
            "Họ và tên",
            "Ngày sinh",
            "Giới tính",
            "Số CCCD",
            "Số hồ sơ",
            "Điện thoại",
            "Email",
            "Địa chỉ",
            "Trình độ",
            "Chuyên ngành",
            "Vị trí dự tuyển",
            "Đối tượng ưu tiên",
            "Minh chứng ưu tiên",
            "Ghi chú");
    private static final Map<String, Integer> WIDE = Map.of(
            "Họ và tên", 28, "Địa chỉ", 36, "Chuyên ngành", 24, "Đối tượng ưu tiên", 28, "Minh chứng ưu tiên", 30);
    private static final int ROWS_PREPARED = 1_000;
    private static final int CHARACTER = 256;

    private ListTemplate() {}

    static byte[] write(List<Post> posts, List<PriorityCategory> categories) {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("Danh sách");
            CellStyle text = workbook.createCellStyle();
            // Excel takes leading zeros from a number and turns dates around; in a text cell both stay as typed.
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            CellStyle bold = bold(workbook);
            Row header = sheet.createRow(0);
            for (int c = 0; c < HEADERS.size(); c++) {
                header.createCell(c).setCellValue(HEADERS.get(c));
                header.getCell(c).setCellStyle(bold);
                sheet.setDefaultColumnStyle(c, text);
                sheet.setColumnWidth(c, WIDE.getOrDefault(HEADERS.get(c), 16) * CHARACTER);
            }
            sheet.createFreezePane(0, 1);
            choice(sheet, "Giới tính", "Nam", "Nữ");
            Sheet postSheet = workbook.createSheet("Vị trí");
            line(postSheet, 0, bold, "Mã vị trí", "Tên vị trí", "Đơn vị");
            for (int i = 0; i < posts.size(); i++) {
                var post = posts.get(i).data();
                line(postSheet, i + 1, text, post.code(), post.title(), post.agency());
            }
            if (!posts.isEmpty()) {
                listFrom(sheet, "Vị trí dự tuyển", "'Vị trí'!$A$2:$A$" + (posts.size() + 1));
            }
            Sheet prioritySheet = workbook.createSheet("Đối tượng ưu tiên");
            line(prioritySheet, 0, bold, "Ghi vào danh sách", "Điểm ưu tiên");
            for (int i = 0; i < categories.size(); i++) {
                PriorityCategory category = categories.get(i);
                line(
                        prioritySheet,
                        i + 1,
                        text,
                        category.label(),
                        category.points().stripTrailingZeros().toPlainString().replace('.', ','));
            }
            List.of(postSheet, prioritySheet).forEach(other -> {
                other.setColumnWidth(0, 40 * CHARACTER);
                other.setColumnWidth(1, 40 * CHARACTER);
                other.setColumnWidth(2, 40 * CHARACTER);
            });
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static CellStyle bold(XSSFWorkbook workbook) {
        Font font = workbook.createFont();
        font.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    private static void line(Sheet sheet, int index, CellStyle style, String... texts) {
        Row row = sheet.createRow(index);
        for (int c = 0; c < texts.length; c++) {
            row.createCell(c).setCellValue(texts[c]);
            row.getCell(c).setCellStyle(style);
        }
    }

    private static void choice(Sheet sheet, String header, String... options) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        validate(sheet, header, helper.createValidation(helper.createExplicitListConstraint(options), below(header)));
    }

    private static void listFrom(Sheet sheet, String header, String range) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        validate(sheet, header, helper.createValidation(helper.createFormulaListConstraint(range), below(header)));
    }

    private static void validate(Sheet sheet, String header, DataValidation validation) {
        validation.createErrorBox(header, "Chọn một giá trị trong danh sách.");
        validation.setShowErrorBox(true);
        sheet.addValidationData(validation);
    }

    private static CellRangeAddressList below(String header) {
        int column = HEADERS.indexOf(header);
        return new CellRangeAddressList(1, ROWS_PREPARED, column, column);
    }
}
