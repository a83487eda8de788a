package vn.bangvang.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A cell as the file holds it.
 *
 * @param text what Excel would show, cleaned of invisible characters
 * @param number the exact value of a number cell
 * @param date the day of a cell that is formatted as a date
 * @param error whether the cell shows an Excel error such as #REF!
 * @param repaired whether its letters came from an old Vietnamese encoding or from look-alikes
 */
public record SheetCell(
        String text, @Nullable BigDecimal number, @Nullable LocalDate date, boolean error, boolean repaired) {

    public static final SheetCell EMPTY = new SheetCell("", null, null, false, false);

    /** A cell of plain text. */
    public static SheetCell of(String text) {
        return text.isEmpty() ? EMPTY : new SheetCell(text, null, null, false, false);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }
}
