package vn.bangvang.candidate;

import java.util.List;

/**
 * A list that HR decided to import.
 *
 * @param source the file it came from, for the trail
 * @param refused rows that were refused before, so that every row of the list is accounted for
 */
public record ImportList(String source, List<ImportRow> rows, List<ImportResult.Refusal> refused) {

    public ImportList {
        rows = List.copyOf(rows);
        refused = List.copyOf(refused);
    }
}
