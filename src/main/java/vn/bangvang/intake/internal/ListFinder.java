package vn.bangvang.intake.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.intake.Field;
import vn.bangvang.intake.ListFile;
import vn.bangvang.intake.SheetCell;
import vn.bangvang.intake.SheetColumn;
import vn.bangvang.intake.SheetRow;
import vn.bangvang.intake.internal.HeaderFinder.Header;

/** Cuts the list out of a sheet: below the header, without repeated headers, group titles, sums and the footer. */
final class ListFinder {

    private static final int SAMPLES = 4;

    private ListFinder() {}

    /** The list of the sheet whose header names the most; empty when none names a person. */
    static Optional<ListFile> find(String fileName, String fingerprint, List<RawSheet> sheets) {
        return sheets.stream()
                .map(sheet -> new RawSheet(sheet.name(), EncodingRepair.repair(sheet.rows()), sheet.merged()))
                .flatMap(sheet -> HeaderFinder.find(sheet).map(header -> Map.entry(sheet, header)).stream())
                .max(Comparator.comparingLong(found -> found.getValue().known()))
                .map(found -> cut(fileName, fingerprint, found.getKey(), found.getValue()));
    }

    private static ListFile cut(String fileName, String fingerprint, RawSheet sheet, Header header) {
        List<Integer> skipped = new ArrayList<>();
        List<SheetRow> rows = new ArrayList<>();
        for (int i = 0; i < sheet.rows().size(); i++) {
            SheetRow row = sheet.rows().get(i);
            if (i > header.lastIndex() && isEntry(row, header)) {
                rows.add(filledFromTallCells(sheet, row));
            } else {
                skipped.add(row.number());
            }
        }
        List<SheetColumn> columns = header.columns().stream()
                .filter(column -> !column.header().isEmpty()
                        || rows.stream()
                                .anyMatch(row -> !row.cell(column.index()).isEmpty()))
                .map(column -> new SheetColumn(
                        column.index(),
                        column.header(),
                        rows.stream()
                                .map(row -> row.cell(column.index()).text())
                                .filter(text -> !text.isEmpty())
                                .limit(SAMPLES)
                                .toList(),
                        column.guess()))
                .toList();
        return new ListFile(fileName, fingerprint, sheet.name(), columns, rows, skipped);
    }

    /**
     * Whether a row is a person's: it has an order number and a name, or, in a list without order numbers, a name and
     * something more. A signature under the list has neither.
     */
    private static boolean isEntry(SheetRow row, Header header) {
        Map<Field, SheetCell> cells = header.columns().stream()
                .filter(column -> column.guess() != Field.IGNORED)
                .collect(Collectors.toMap(SheetColumn::guess, column -> row.cell(column.index()), (a, b) -> a));
        if (repeatsHeader(row, header) || numbersColumns(row)) {
            return false;
        }
        boolean named = filled(cells.get(Field.FULL_NAME)) || filled(cells.get(Field.FAMILY_AND_MIDDLE_NAME));
        SheetCell order = cells.get(Field.ORDER);
        boolean numbered = order != null && order.text().matches("\\d{1,5}\\.?");
        boolean birth = cells.entrySet().stream()
                .anyMatch(entry -> entry.getKey().name().startsWith("BIRTH")
                        && entry.getValue().text().matches(".*\\d.*"));
        if (order != null) {
            boolean more = cells.entrySet().stream()
                            .filter(entry -> entry.getKey() != Field.ORDER && filled(entry.getValue()))
                            .count()
                    >= 2;
            return numbered && (named || more) || named && birth;
        }
        long others = cells.values().stream().filter(ListFinder::filled).count();
        return birth && others >= 2 || named && others >= 3;
    }

    private static boolean filled(@Nullable SheetCell cell) {
        return cell != null && !cell.isEmpty();
    }

    private static boolean repeatsHeader(SheetRow row, Header header) {
        long same = header.columns().stream()
                .filter(column -> !column.header().isEmpty()
                        && Cleaning.folded(column.header())
                                .endsWith(
                                        Cleaning.folded(row.cell(column.index()).text()))
                        && !row.cell(column.index()).isEmpty())
                .count();
        return same >= 2;
    }

    /** The line 1, 2, 3 … or (1), (2), (3) … that counts the columns under a header. */
    private static boolean numbersColumns(SheetRow row) {
        List<String> texts = row.cells().stream()
                .map(SheetCell::text)
                .filter(text -> !text.isEmpty())
                .map(text -> text.replaceAll("[()]", ""))
                .toList();
        if (texts.size() < 3) {
            return false;
        }
        int start = texts.getFirst().equals("0") ? 0 : 1;
        for (int i = 0; i < texts.size(); i++) {
            if (!texts.get(i).equals(String.valueOf(i + start))) {
                return false;
            }
        }
        return true;
    }

    /** A cell merged over several rows holds for each of them. */
    private static SheetRow filledFromTallCells(RawSheet sheet, SheetRow row) {
        List<SheetCell> cells = new ArrayList<>(row.cells());
        for (RawSheet.Merged region : sheet.merged()) {
            if (region.tall() && region.covers(row.number(), region.firstColumn())) {
                while (cells.size() <= region.firstColumn()) {
                    cells.add(SheetCell.EMPTY);
                }
                sheet.row(region.firstRow())
                        .ifPresent(first -> cells.set(region.firstColumn(), first.cell(region.firstColumn())));
            }
        }
        return new SheetRow(row.number(), cells);
    }
}
