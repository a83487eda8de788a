package vn.bangvang.mcq;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file with what becomes of it.
 *
 * @param number as the file writes it
 * @param line what was read; null when the row cannot be read
 * @param problems why it is refused, or what was repaired in it
 */
public record JudgedSheet(
        int row, String number, @Nullable SheetLine line, Standing standing, List<CellProblem> problems) {

    /** What becomes of a row. */
    public enum Standing {
        NEW,
        /** The very same sheet is stored already. */
        KNOWN,
        /** Another sheet of that candidate is stored; it is replaced with a reason only. */
        DIFFERS,
        REFUSED
    }

    public JudgedSheet {
        problems = List.copyOf(problems);
        if (line == null && standing != Standing.REFUSED) {
            throw new IllegalArgumentException("a row that cannot be read is refused");
        }
    }
}
