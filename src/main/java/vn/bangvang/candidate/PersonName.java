package vn.bangvang.candidate;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** A person's full name in Unicode NFC, its words separated by single spaces. */
public record PersonName(String full) {

    private static final int LONGEST = 120;
    private static final Pattern SYNTAX = Pattern.compile("\\p{L}[\\p{L}'’.-]*( \\p{L}[\\p{L}'’.-]*)*");

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

    private List<String> words() {
        return List.of(full.split(" "));
    }
}
