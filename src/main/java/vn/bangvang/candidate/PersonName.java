package vn.bangvang.candidate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person's full name in Unicode NFC, its words separated by single spaces. */
public record PersonName(String full) {

    private static final int LONGEST = 120;
    private static final Pattern SYNTAX = Pattern.compile("\\p{L}[\\p{L}'’.-]*( \\p{L}[\\p{L}'’.-]*)*");

    /** Grave, acute, tilde, hook above, dot below, in decomposed text. */
    private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");

    public PersonName {
        full = Normalizer.normalize(full, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        if (full.isEmpty() || full.length() > LONGEST) {
            throw new IllegalArgumentException("name: 1 to 120 characters");
        }
        if (!SYNTAX.matcher(full).matches()) {
            throw new IllegalArgumentException("name: letters only");
        }
    }

    /** The given name: the last word. */
    public String given() {
        return words().getLast();
    }

    /** The family name: the first word, or nothing for a name of one word. */
    public String family() {
        return words().size() > 1 ? words().getFirst() : "";
    }

    /** What stands between family and given name. */
    public String middle() {
        return words().size() > 2 ? String.join(" ", words().subList(1, words().size() - 1)) : "";
    }

    /** The same for {@code Hoà} and {@code Hòa}, {@code AN} and {@code An}: small letters, each word's tone behind it. */
    public String matchKey() {
        return words().stream()
                .map(word -> Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .map(word -> TONE.matcher(word).replaceAll("") + onlyTones(word))
                .collect(Collectors.joining(" "));
    }

    private static String onlyTones(String word) {
        return TONE.matcher(word).results().map(MatchResult::group).collect(Collectors.joining());
    }

    private List<String> words() {
        return List.of(full.split(" "));
    }
}
