package vn.bangvang.intake.internal;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.intake.Field;
import vn.bangvang.intake.SheetCell;
import vn.bangvang.intake.SheetRow;

/** A row seen through the meaning of its columns. */
record RowCells(SheetRow row, Map<Field, Integer> columns) {

    SheetCell cell(Field field) {
        Integer column = columns.get(field);
        return column == null ? SheetCell.EMPTY : row.cell(column);
    }

    String text(Field field) {
        return cell(field).text();
    }

    boolean has(Field field) {
        return columns.containsKey(field);
    }

    @Nullable
    Integer column(Field field) {
        return columns.get(field);
    }
}
