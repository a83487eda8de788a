package vn.bangvang.mcq;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a question did among those who sat it; answers as given, whatever the council made of the question later.
 *
 * @param sat sheets whose variant prints the question
 * @param difficulty share of right answers, 3 decimals half up
 * @param pointBiserial correlation of the question with the rest of the sheet, 3 decimals half up; null when everybody
 *     or nobody was right, or all sheets are alike
 * @param upperLower share of right answers in the best 27 % less that in the weakest, 3 decimals half up
 * @param options how often each option was marked, by variant and then by {@link Answer#code}
 */
public record ItemFigures(
        String question,
        int sat,
        int right,
        int blank,
        int doubled,
        BigDecimal difficulty,
        @Nullable BigDecimal pointBiserial,
        BigDecimal upperLower,
        Map<String, Map<String, Integer>> options,
        List<Flag> flags) {

    /** What the council should look at. */
    public enum Flag {
        /** The weak did better than the strong: perhaps the key is wrong. */
        NEGATIVE,
        /** Fewer than a fifth were right. */
        HARD,
        /** More than 95 in 100 were right. */
        EASY
    }

    public ItemFigures {
        options = Collections.unmodifiableMap(new TreeMap<>(options));
        flags = List.copyOf(flags);
    }
}
