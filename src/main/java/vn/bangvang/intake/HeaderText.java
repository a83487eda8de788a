package vn.bangvang.intake;

import java.text.Normalizer;
import java.util.Locale;

/** How the words of a header are compared. */
public final class HeaderText {

    private HeaderText() {}

    /** Lower case letters and digits without marks, separated by single spaces. */
    public static String folded(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd')
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }
}
