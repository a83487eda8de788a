package vn.bangvang.mcq;

import java.util.List;

/**
 * Something in a file that someone has to look at.
 *
 * @param cell as Excel names it, {@code B5}; only the row, {@code 5}, where it concerns the row as a whole
 */
public record CellProblem(String cell, String messageKey, List<String> args) {

    public CellProblem {
        args = List.copyOf(args);
    }
}
