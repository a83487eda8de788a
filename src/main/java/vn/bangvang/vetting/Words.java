package vn.bangvang.vetting;

/** Bounds of the texts in this module, in characters. */
final class Words {

    static final int DOCUMENT = 60;
    static final int PERSON = 120;
    static final int GROUNDS = 2000;

    private Words() {}

    static String needed(String field, String text, int longest) {
        String stripped = bounded(field, text, longest);
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException(field);
        }
        return stripped;
    }

    /** The text itself is never told: it can be sensitive. */
    static String bounded(String field, String text, int longest) {
        String stripped = text.strip();
        if (stripped.length() > longest) {
            throw new IllegalArgumentException(field);
        }
        return stripped;
    }
}
