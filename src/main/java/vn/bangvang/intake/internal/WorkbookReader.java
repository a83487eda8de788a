package vn.bangvang.intake.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import vn.bangvang.intake.SheetCell;
import vn.bangvang.intake.SheetRow;

/** Reads .xlsx and .xls; formulas give the value that Excel last showed. */
final class WorkbookReader {

    private final DataFormatter formatter = new DataFormatter(Locale.US);

    private WorkbookReader() {}

    /**
     * The visible sheets that hold anything.
     *
     * @throws org.apache.poi.EncryptedDocumentException for a file behind a password
     */
    static List<RawSheet> read(byte[] content) throws IOException {
        var reader = new WorkbookReader();
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(content))) {
            List<RawSheet> sheets = new ArrayList<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (!workbook.isSheetHidden(i) && !workbook.isSheetVeryHidden(i)) {
                    sheets.add(reader.sheet(workbook.getSheetAt(i)));
                }
            }
            return sheets.stream().filter(sheet -> !sheet.rows().isEmpty()).toList();
        }
    }

    private RawSheet sheet(Sheet sheet) {
        List<SheetRow> rows = new ArrayList<>();
        for (Row row : sheet) {
            List<SheetCell> cells = new ArrayList<>();
            for (int c = 0; c < row.getLastCellNum(); c++) {
                Cell cell = row.getCell(c, Row.MissingCellPolicy.RETURN_BLANK_AS_NULL);
                cells.add(cell == null ? SheetCell.EMPTY : cell(cell));
            }
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(new SheetRow(row.getRowNum() + 1, cells));
            }
        }
        return new RawSheet(
                sheet.getSheetName(),
                rows,
                sheet.getMergedRegions().stream()
                        .map(region -> new RawSheet.Merged(
                                region.getFirstRow() + 1,
                                region.getLastRow() + 1,
                                region.getFirstColumn(),
                                region.getLastColumn()))
                        .toList());
    }

    private SheetCell cell(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> SheetCell.of(Cleaning.clean(cell.getStringCellValue()));
            case NUMERIC -> number(cell);
            case BOOLEAN -> SheetCell.of(String.valueOf(cell.getBooleanCellValue()));
            case ERROR -> new SheetCell("#", null, null, true, false);
            default -> SheetCell.EMPTY;
        };
    }

    private SheetCell number(Cell cell) {
        // A double holds every whole number of up to 15 digits and prints its shortest decimal form exactly.
        BigDecimal number = new BigDecimal(Double.toString(cell.getNumericCellValue())).stripTrailingZeros();
        if (DateUtil.isCellDateFormatted(cell)) {
            LocalDate day = cell.getLocalDateTimeCellValue().toLocalDate();
            return new SheetCell(Written.day(day), null, day, false, false);
        }
        String plain = number.toPlainString();
        String shown = cell.getCellType() == CellType.FORMULA ? plain : formatter.formatCellValue(cell);
        // A format such as 000000 shows leading zeros that the number itself does not have.
        boolean leadingZeros = shown.matches("0\\d+") && new BigDecimal(shown).compareTo(number) == 0;
        return new SheetCell(leadingZeros ? shown : plain, number, null, false, false);
    }
}
