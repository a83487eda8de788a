package vn.bangvang.ui.written;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.bangvang.written.SlipLine;

/** The list by which slips are cut, as a workbook: numbers and codes are text and keep their zeros. */
public final class SlipFile {

    private SlipFile() {}

    public static byte[] of(String number, String code, List<SlipLine> lines) {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet(code);
            fill(sheet.createRow(0), number, code);
            for (int i = 0; i < lines.size(); i++) {
                SlipLine line = lines.get(i);
                fill(sheet.createRow(i + 1), line.candidateNumber(), line.code().value());
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void fill(Row row, String number, String code) {
        row.createCell(0).setCellValue(number);
        row.createCell(1).setCellValue(code);
    }
}
