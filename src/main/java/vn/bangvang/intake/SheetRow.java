package vn.bangvang.intake;

import java.util.List;

/** A row with its number as Excel shows it, counted from 1. */
public record SheetRow(int number, List<SheetCell> cells) {

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column counted from 0; empty beyond the last one. */
    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }
}
