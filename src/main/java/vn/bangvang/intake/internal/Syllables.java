package vn.bangvang.intake.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells how many words of a text cannot be Vietnamese: how an unknown encoding gives itself away. */
final class Syllables {

    private static final Pattern SYLLABLE = Pattern.compile("(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?"
            + "(?:[aăâeêioôơuưy]|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iêu|iu|oa|oă|oai|oay|oe|oeo|oi|oo|ôi|ơi|ua|uâ|uây|ue|uê|ui|uo|uô|uôi|uơ"
            + "|ưa|ưi|ưu|ươ|ươi|ươu|uy|uya|uyê|uyu|yê|yêu|ya)(?:ch|ng|nh|[cmnpt])?");
    private static final Pattern WORD = Pattern.compile("[^\\s\\d.,;:/()'’\"+_&-]+");
    /** Grave, acute, tilde, hook above, dot below: the tones; the marks of ă, â, ê, ô, ơ, ư stay. */
    private static final Pattern TONES = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

    private Syllables() {}

    static int implausible(String text) {
        return (int) WORD.matcher(text)
                .results()
                .filter(word -> !plausible(word.group()))
                .count();
    }

    static boolean plausible(String word) {
        if (!evenCase(word)) {
            return false;
        }
        String letters = Normalizer.normalize(
                TONES.matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                        .replaceAll(""),
                Normalizer.Form.NFC);
        return SYLLABLE.matcher(letters).matches();
    }

    /** All small, all capital, or a capital first. */
    private static boolean evenCase(String word) {
        String rest = word.substring(1);
        return rest.equals(rest.toLowerCase(Locale.ROOT)) || word.equals(word.toUpperCase(Locale.ROOT));
    }
}
