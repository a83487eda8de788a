package vn.bangvang.intake.internal;

import java.text.Normalizer;
import java.util.Locale;
import vn.bangvang.intake.HeaderText;

/** The letters of a cell: composed, with plain spaces, without invisible characters, Đ instead of its look-alikes. */
final class Cleaning {

    private Cleaning() {}

    static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\u200B-\\u200F\\u2060\\uFEFF]", "")
                .replaceAll("[\\p{Zs}\\s]+", " ")
                .strip();
    }

    /** Eth and African D look like Đ and are typed for it on foreign keyboards. */
    static String withoutLookAlikes(String text) {
        return text.replace('\u00D0', 'Đ')
                .replace('\u0189', 'Đ')
                .replace('\u00F0', 'đ')
                .replace('\u0256', 'đ');
    }

    /** Lower case with its marks: {@code năm} stays apart from {@code nam}. */
    static String lower(String text) {
        return clean(text).toLowerCase(Locale.ROOT);
    }

    /** Lower case letters and digits without marks, separated by single spaces. */
    static String folded(String text) {
        return HeaderText.folded(clean(text));
    }
}
