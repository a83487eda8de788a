package vn.bangvang.exemption;

/**
 * An exemption as HR fills it in; its ground can tell a person's origin, so neither stands in its own words.
 *
 * @param ground code of a ground that the rule set lists
 * @param evidence what proves it, as a note
 * @param document number of the document that proves it
 */
public record ExemptionData(String ground, String evidence, String document) {

    private static final int LONGEST_EVIDENCE = 300;
    private static final int LONGEST_DOCUMENT = 60;

    public ExemptionData {
        evidence = needed("evidence", evidence, LONGEST_EVIDENCE);
        document = needed("document", document, LONGEST_DOCUMENT);
    }

    private static String needed(String field, String text, int longest) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new IllegalArgumentException(field);
        }
        return stripped;
    }

    @Override
    public String toString() {
        return "ExemptionData[" + document + "]";
    }
}
