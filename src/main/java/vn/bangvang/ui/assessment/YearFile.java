package vn.bangvang.ui.assessment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.bangvang.assessment.AgencyTable;
import vn.bangvang.assessment.Numbers;
import vn.bangvang.assessment.YearSheet;
import vn.bangvang.ui.kit.OutcomeText.Texts;

/** The numbers of a year as a file: text is text, numbers are numbers, and nothing is a formula. */
class YearFile {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Texts texts;
    private final YearSheet year;

    YearFile(Texts texts, YearSheet year) {
        this.texts = texts;
        this.year = year;
    }

    byte[] csv() {
        var out = new StringBuilder(BYTE_ORDER_MARK);
        try (var printer = CSVFormat.DEFAULT.print(out)) {
            for (List<Object> row : rows()) {
                printer.printRecord(row.stream()
                        .map(cell -> cell instanceof String text ? harmless(text) : cell)
                        .toList());
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    byte[] xlsx() {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet(String.valueOf(year.year()));
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            // Text beginning with = + - @ stays text, also when somebody edits the cell.
            text.setQuotePrefixed(true);
            int line = 0;
            for (List<Object> row : rows()) {
                Row written = sheet.createRow(line++);
                for (int i = 0; i < row.size(); i++) {
                    if (row.get(i) instanceof Integer number) {
                        written.createCell(i).setCellValue(number);
                    } else {
                        written.createCell(i).setCellValue(String.valueOf(row.get(i)));
                        written.getCell(i).setCellStyle(text);
                    }
                }
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** A spreadsheet program takes what begins so for a formula; in a CSV file only a mark before it helps. */
    private static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }

    private List<List<Object>> rows() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(Stream.of(
                        "file.force",
                        "post.agency",
                        "session.quarter",
                        "file.proposed",
                        "file.sat",
                        "file.passed",
                        "file.failed",
                        "file.absent",
                        "file.stopped",
                        "file.refused",
                        "file.open")
                .<Object>map(key -> texts.get(key))
                .toList());
        add(rows, texts.get("assessment.official"), year.table());
        add(rows, texts.get("assessment.advisory"), year.advisoryTable());
        return rows;
    }

    private void add(List<List<Object>> rows, String force, AgencyTable table) {
        if (table.rows().isEmpty()) {
            return;
        }
        String wholeYear = texts.get("assessment.wholeYear");
        table.rows().forEach((agency, quarters) -> {
            IntStream.rangeClosed(1, 4)
                    .forEach(quarter ->
                            rows.add(row(force, agency, String.valueOf(quarter), quarters.get(quarter - 1))));
            rows.add(row(force, agency, wholeYear, table.ofAgency(agency)));
        });
        String all = texts.get("assessment.allAgencies");
        IntStream.rangeClosed(1, 4)
                .forEach(quarter -> rows.add(row(force, all, String.valueOf(quarter), table.ofQuarter(quarter))));
        rows.add(row(force, all, wholeYear, table.total()));
    }

    private static List<Object> row(String force, String agency, String quarter, Numbers numbers) {
        return List.of(
                force,
                agency,
                quarter,
                numbers.proposed(),
                numbers.sat(),
                numbers.passed(),
                numbers.failed(),
                numbers.absent(),
                numbers.stopped(),
                numbers.refused(),
                numbers.open());
    }
}
