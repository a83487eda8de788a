package vn.bangvang.intake.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Builds real .xlsx and .xls files the way offices leave them. */
public final class Workbooks {

    /** A number that Excel shows through a format such as 000. */
    public record Shown(double number, String format) {}

    private final Workbook workbook;
    private final List<Object[]> rows = new ArrayList<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();

    private Workbooks(Workbook workbook) {
        this.workbook = workbook;
    }

    public static Workbooks xlsx() {
        return new Workbooks(new XSSFWorkbook());
    }

    public static Workbooks xls() {
        return new Workbooks(new HSSFWorkbook());
    }

    public Workbooks row(Object... cells) {
        rows.add(cells);
        return this;
    }

    /** Merges cells, all counted as Excel shows them: rows from 1, columns from A = 0. */
    public Workbooks merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        merged.add(new CellRangeAddress(firstRow - 1, lastRow - 1, firstColumn, lastColumn));
        return this;
    }

    public byte[] bytes() {
        try (workbook;
                var out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("DS");
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            for (int r = 0; r < rows.size(); r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).length; c++) {
                    fill(row.createCell(c), rows.get(r)[c], date);
                }
            }
            merged.forEach(sheet::addMergedRegion);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private void fill(Cell cell, Object value, CellStyle date) {
        switch (value) {
            case String text -> cell.setCellValue(text);
            case Integer number -> cell.setCellValue(number);
            case Long number -> cell.setCellValue(number);
            case BigDecimal number -> cell.setCellValue(number.doubleValue());
            case LocalDate day -> {
                cell.setCellValue(day);
                cell.setCellStyle(date);
            }
            case Shown shown -> {
                CellStyle style = workbook.createCellStyle();
                style.setDataFormat(workbook.createDataFormat().getFormat(shown.format()));
                cell.setCellValue(shown.number());
                cell.setCellStyle(style);
            }
            case FormulaError error -> cell.setCellErrorValue(error.getCode());
            default -> throw new IllegalArgumentException(value.toString());
        }
    }
}
