package vn.bangvang.mcq;

import java.util.regex.Pattern;

/**
 * What a candidate marked at one question.
 *
 * @param letters one letter; several in alphabetical order for a double mark, or {@code *} where the reader of the sheet
 *     did not say which; empty when nothing is marked
 */
public record Answer(String letters) {

    private static final Pattern LETTERS = Pattern.compile("\\*|A?B?C?D?E?F?G?H?");

    public static final Answer BLANK = new Answer("");

    /** More than one option is marked, and nobody knows which. */
    public static final Answer DOUBLE = new Answer("*");

    public Answer {
        if (!LETTERS.matcher(letters).matches()) {
            throw new IllegalArgumentException("answer: " + letters);
        }
    }

    /** The answer that {@link #code} wrote. */
    public static Answer ofCode(String code) {
        return code.equals("-") ? BLANK : new Answer(code);
    }

    /** One word: {@code -} for a blank. */
    public String code() {
        return blank() ? "-" : letters;
    }

    /** Whether nothing is marked: no answer is not a wrong letter. */
    public boolean blank() {
        return letters.isEmpty();
    }

    /** Whether more than one option is marked. */
    public boolean doubleMark() {
        return letters.length() > 1 || letters.equals("*");
    }
}
