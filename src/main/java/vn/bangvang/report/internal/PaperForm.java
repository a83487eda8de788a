package vn.bangvang.report.internal;

import java.util.List;
import java.util.Map;
import vn.bangvang.report.pdf.Align;
import vn.bangvang.report.pdf.PaperFailed;

/**
 * The wording of one kind of paper.
 *
 * @param layout overrides the office's layout for this paper; empty for none
 * @param number numbering pattern in the letterhead; empty for papers that carry no number
 * @param basis what a decision rests on, in italics
 * @param enacting the word by which a decision begins to order; empty for other papers
 * @param section heading above each table; empty for none
 */
record PaperForm(
        String name,
        String file,
        String title,
        String subject,
        String number,
        String layout,
        boolean landscape,
        List<String> basis,
        String enacting,
        List<String> opening,
        String section,
        String sectionNote,
        List<Column> columns,
        List<String> closing,
        List<Signer> signatures,
        Map<String, String> words) {

    /** A column; {@code each} names a list of people that repeats it, or is empty. */
    record Column(String key, String header, int weight, Align align, String each) {}

    /** A signature block; {@code each} repeats it, {@code only} prints it for some cases. */
    record Signer(String office, String note, String name, String each, String only) {}

    String word(String key) {
        String word = words.get(key);
        if (word == null) {
            throw new PaperFailed("reports/paper/" + name + ".yaml: word '" + key + "' is missing");
        }
        return word;
    }
}
