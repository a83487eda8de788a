package vn.bangvang.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a row or a cell needs someone to look at.
 *
 * @param column counted from 0, or null for the row as a whole
 */
public record Finding(Weight weight, @Nullable Integer column, String messageKey, List<String> args) {

    /** Whether the cell was repaired, is worth a look, or keeps the row out. */
    public enum Weight {
        REPAIRED,
        NOTED,
        REFUSED
    }

    public Finding {
        args = List.copyOf(args);
    }
}
