package vn.bangvang.intake.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.bangvang.intake.Field;
import vn.bangvang.intake.SheetColumn;
import vn.bangvang.intake.SheetRow;

/** Finds the header of a list below its letterhead, on one line or on two. */
final class HeaderFinder {

    private static final int SEARCHED_ROWS = 60;
    private static final Set<Field> NAMES = EnumSet.of(Field.FULL_NAME, Field.FAMILY_AND_MIDDLE_NAME);

    /** The header's rows and columns. */
    record Header(int firstIndex, int lastIndex, List<SheetColumn> columns) {

        long known() {
            return columns.stream()
                    .filter(column -> column.guess() != Field.IGNORED)
                    .count();
        }
    }

    private HeaderFinder() {}

    static Optional<Header> find(RawSheet sheet) {
        Header best = null;
        for (int i = 0; i < Math.min(SEARCHED_ROWS, sheet.rows().size()); i++) {
            for (int lines = 1; lines <= 2 && i + lines <= sheet.rows().size(); lines++) {
                if (lines == 2 && !belongsToHeader(sheet, i)) {
                    continue;
                }
                Header header = read(sheet, i, i + lines - 1);
                boolean named = header.columns().stream().anyMatch(column -> NAMES.contains(column.guess()));
                if (named && header.known() >= 2 && (best == null || better(header, best))) {
                    best = header;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean better(Header one, Header other) {
        return one.known() > other.known();
    }

    /** A second header line follows when the first has a merged cell over or beside it, or it names parts itself. */
    private static boolean belongsToHeader(RawSheet sheet, int index) {
        int row = sheet.rows().get(index).number();
        int below = sheet.rows().get(index + 1).number();
        boolean merged = sheet.merged().stream()
                .anyMatch(region -> region.firstRow() <= row
                        && (region.lastRow() >= below
                                || region.lastColumn() > region.firstColumn() && region.lastRow() >= row));
        if (merged) {
            return true;
        }
        return sheet.rows().get(index + 1).cells().stream()
                .map(cell -> Cleaning.lower(cell.text()))
                .anyMatch(word -> Set.of("nam", "nữ", "ngày", "tháng", "năm").contains(word));
    }

    private static Header read(RawSheet sheet, int first, int last) {
        SheetRow top = sheet.rows().get(first);
        SheetRow bottom = sheet.rows().get(last);
        int width = Math.max(top.cells().size(), bottom.cells().size());
        List<SheetColumn> columns = new ArrayList<>();
        String above = "";
        for (int c = 0; c < width; c++) {
            String upper = sheet.headerText(top, c);
            String lower = first == last ? "" : sheet.headerText(bottom, c);
            // A birth header that was not merged still stands over the parts to its right.
            above = upper.isEmpty() ? above : upper;
            String parent = upper.isEmpty() && !lower.isEmpty() ? above : upper;
            String own = lower.isEmpty() ? upper : lower;
            Field guess = own.isEmpty() ? Field.IGNORED : HeaderWords.meaning(parent, own);
            String shown = lower.isEmpty() || lower.equals(parent) ? own : (parent + " / " + lower);
            columns.add(new SheetColumn(c, shown, List.of(), unlessTaken(columns, guess)));
        }
        return new Header(first, last, nameOverTwoColumns(sheet, last, columns));
    }

    /** One header over two columns: the given name stands alone in the second, as lists for sorting have it. */
    private static List<SheetColumn> nameOverTwoColumns(RawSheet sheet, int last, List<SheetColumn> columns) {
        for (int c = 0; c + 1 < columns.size(); c++) {
            SheetColumn own = columns.get(c);
            SheetColumn next = columns.get(c + 1);
            boolean noOwnHeader = next.header().isEmpty() || next.header().equals(own.header());
            if (own.guess() == Field.FULL_NAME && noOwnHeader && givenNamesAt(sheet, last, c + 1)) {
                List<SheetColumn> split = new ArrayList<>(columns);
                split.set(c, new SheetColumn(c, own.header(), List.of(), Field.FAMILY_AND_MIDDLE_NAME));
                split.set(c + 1, new SheetColumn(c + 1, own.header(), List.of(), Field.GIVEN_NAME));
                return split;
            }
        }
        return columns;
    }

    /** Letters only, and hardly longer than a word each: Ka Duyên and K'Brếp are given names too. */
    private static boolean givenNamesAt(RawSheet sheet, int last, int column) {
        List<String> texts = sheet.rows().subList(last + 1, sheet.rows().size()).stream()
                .map(row -> row.cell(column).text())
                .filter(text -> !text.isEmpty())
                .limit(SEARCHED_ROWS)
                .toList();
        long words = texts.stream().mapToLong(text -> text.split(" ").length).sum();
        return !texts.isEmpty()
                && texts.stream().allMatch(text -> text.matches("[\\p{L}'’ .-]+"))
                && words * 2 <= texts.size() * 3L;
    }

    /** Of two columns with the same meaning the first keeps it. */
    private static Field unlessTaken(List<SheetColumn> columns, Field guess) {
        return columns.stream().anyMatch(column -> column.guess() == guess) ? Field.IGNORED : guess;
    }
}
