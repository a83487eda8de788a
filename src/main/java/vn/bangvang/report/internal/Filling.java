package vn.bangvang.report.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.bangvang.report.ListPaper;

/**
 * What one paper says.
 *
 * @param date the day in the letterhead
 * @param people lists of names that repeat a column, a signature or a paragraph, by the list's name
 * @param cases which of the signatures marked {@code only} are printed
 */
record Filling(
        LocalDate date,
        Map<String, String> values,
        List<Section> sections,
        Map<String, List<String>> people,
        Set<String> cases) {

    static final String CHECK_ADDRESS = ListPaper.CHECK_ADDRESS;

    /** The value that leads a person to a page of their own. */
    static final String OWN_ADDRESS = "ownAddress";

    String ownAddress() {
        return values.getOrDefault(OWN_ADDRESS, "");
    }

    boolean checkable() {
        return !values.getOrDefault(CHECK_ADDRESS, "").isEmpty();
    }

    /** A table with the values of its heading. */
    record Section(Map<String, String> values, List<Line> lines) {}

    /** A row by column key; a repeated column takes its key with the place from 1 appended. */
    record Line(Map<String, String> cells) {}
}
