package vn.bangvang.ui.kit;

import java.util.Arrays;
import vn.bangvang.ranking.Disagreement;
import vn.bangvang.ranking.RankedLine;

/** What two calculators disagree on, as a sentence. */
public final class DisagreementText {

    private DisagreementText() {}

    public static String of(OutcomeText.Texts texts, Disagreement one) {
        return texts.get(
                "disagreement." + one.kind(),
                one.subject(),
                value(texts, one.stated()),
                value(texts, one.recomputed()));
    }

    /** A result by its word, numbers with a comma, and of a reason only its numbers. */
    private static String value(OutcomeText.Texts texts, String value) {
        if (Arrays.stream(RankedLine.Result.values())
                .anyMatch(result -> result.name().equals(value))) {
            return texts.get("result." + value);
        }
        return value.replaceFirst("^why\\.\\S+ ", "")
                .replaceAll("[\\[\\]]", "")
                .replace(", ", "; ")
                .replaceAll("(\\d)\\.(\\d)", "$1,$2");
    }
}
