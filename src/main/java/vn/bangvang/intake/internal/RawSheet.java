package vn.bangvang.intake.internal;

import java.util.List;
import java.util.Optional;
import vn.bangvang.intake.SheetCell;
import vn.bangvang.intake.SheetRow;

/** A sheet with its merged regions, rows in order, row numbers from 1. */
record RawSheet(String name, List<SheetRow> rows, List<Merged> merged) {

    /** A merged region, rows as Excel numbers them, columns from 0. */
    record Merged(int firstRow, int lastRow, int firstColumn, int lastColumn) {

        boolean covers(int row, int column) {
            return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
        }

        boolean tall() {
            return firstColumn == lastColumn && lastRow > firstRow;
        }
    }

    RawSheet {
        rows = List.copyOf(rows);
        merged = List.copyOf(merged);
    }

    Optional<SheetRow> row(int number) {
        return rows.stream().filter(row -> row.number() == number).findFirst();
    }

    /** The text of a header cell: that of the region it lies in. */
    String headerText(SheetRow row, int column) {
        SheetCell own = row.cell(column);
        if (!own.isEmpty()) {
            return own.text();
        }
        return merged.stream()
                .filter(region -> region.covers(row.number(), column))
                .findFirst()
                .flatMap(region -> row(region.firstRow()).map(first -> first.cell(region.firstColumn())))
                .map(SheetCell::text)
                .orElse("");
    }
}
