package vn.bangvang.intake;

import java.util.List;

/**
 * A column of the list.
 *
 * @param index counted from 0
 * @param samples its first values
 * @param guess what its header says that it means
 */
public record SheetColumn(int index, String header, List<String> samples, Field guess) {

    public SheetColumn {
        samples = List.copyOf(samples);
    }

    /** The letter that Excel shows above it. */
    public String letter() {
        return letter(index);
    }

    /** The letter that Excel shows above a column counted from 0. */
    public static String letter(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : letter(index / 26 - 1) + last;
    }
}
