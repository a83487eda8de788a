package vn.bangvang.candidate;

import java.util.List;

/**
 * How an import ended: every row is either new, already known and unchanged, updated, or refused.
 *
 * @param alreadyKnown rows whose candidate was in the base already, left as it was
 */
public record ImportResult(int rowsIn, int added, List<Integer> alreadyKnown, List<Refusal> refused) {

    /** A row that was not taken, with a message key that says what to do. */
    public record Refusal(int sheetRow, String messageKey, List<String> args) {}

    public ImportResult {
        alreadyKnown = List.copyOf(alreadyKnown);
        refused = List.copyOf(refused);
        if (rowsIn != added + alreadyKnown.size() + refused.size()) {
            throw new IllegalArgumentException(
                    "rows in " + rowsIn + " but accounted for " + (added + alreadyKnown.size() + refused.size()));
        }
    }
}
