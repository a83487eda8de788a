package vn.bangvang.mcq.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.bangvang.intake.SheetColumn;
import vn.bangvang.mcq.CellProblem;

/** Collects what is wrong in a file, each with its place. */
class Problems {

    private final List<CellProblem> found = new ArrayList<>();

    void at(int row, int column, String key, Object... args) {
        found.add(cell(row, column, key, args));
    }

    void at(int row, String key, Object... args) {
        found.add(row(row, key, args));
    }

    boolean none() {
        return found.isEmpty();
    }

    List<CellProblem> found() {
        return List.copyOf(found);
    }

    static CellProblem cell(int row, int column, String key, Object... args) {
        return new CellProblem(SheetColumn.letter(column) + row, "mcq.problem." + key, words(args));
    }

    static CellProblem row(int row, String key, Object... args) {
        return new CellProblem(String.valueOf(row), "mcq.problem." + key, words(args));
    }

    private static List<String> words(Object... args) {
        return Arrays.stream(args).map(String::valueOf).toList();
    }
}
