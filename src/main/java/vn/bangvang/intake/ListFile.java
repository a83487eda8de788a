package vn.bangvang.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * A list as it was found in a file.
 *
 * @param fileName for messages
 * @param fingerprint SHA-256 of the file in hexadecimal, for the trail
 * @param sheetName the sheet that holds the list; empty for CSV
 * @param columns with their headers and guessed meaning
 * @param rows the rows below the header, without footers, repeated headers and group titles
 * @param skipped numbers of the rows that are not part of the list: letterhead, header, group titles, footer
 */
public record ListFile(
        String fileName,
        String fingerprint,
        String sheetName,
        List<SheetColumn> columns,
        List<SheetRow> rows,
        List<Integer> skipped) {

    public ListFile {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        skipped = List.copyOf(skipped);
    }

    /** The same list with one cell corrected by hand. */
    public ListFile with(int rowNumber, int column, String text) {
        List<SheetRow> corrected = rows.stream()
                .map(row -> {
                    if (row.number() != rowNumber) {
                        return row;
                    }
                    List<SheetCell> cells = new ArrayList<>(row.cells());
                    while (cells.size() <= column) {
                        cells.add(SheetCell.EMPTY);
                    }
                    cells.set(column, SheetCell.of(text.strip()));
                    return new SheetRow(rowNumber, cells);
                })
                .toList();
        return new ListFile(fileName, fingerprint, sheetName, columns, corrected, skipped);
    }
}
