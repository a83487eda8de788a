package vn.bangvang.intake.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.bangvang.intake.ListFile;
import vn.bangvang.intake.SheetColumn;
import vn.bangvang.intake.SheetRow;

/** The refused rows as a list of their own with the reason beside each, to be corrected and imported again. */
final class CorrectionList {

    private CorrectionList() {}

    static byte[] write(ListFile list, Map<Integer, String> reasons, String reasonHeader) {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet();
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            // Text beginning with = + - @ stays text, also when somebody edits the cell.
            text.setQuotePrefixed(true);
            List<SheetColumn> columns = list.columns();
            Row header = sheet.createRow(0);
            IntStream.range(0, columns.size())
                    .forEach(c ->
                            header.createCell(c).setCellValue(columns.get(c).header()));
            header.createCell(columns.size()).setCellValue(reasonHeader);
            int line = 1;
            for (SheetRow row : list.rows()) {
                String reason = reasons.get(row.number());
                if (reason != null) {
                    Row written = sheet.createRow(line++);
                    for (int c = 0; c < columns.size(); c++) {
                        written.createCell(c)
                                .setCellValue(row.cell(columns.get(c).index()).text());
                        written.getCell(c).setCellStyle(text);
                    }
                    written.createCell(columns.size()).setCellValue(reason);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
