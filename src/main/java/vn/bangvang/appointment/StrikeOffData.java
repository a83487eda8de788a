package vn.bangvang.appointment;

/**
 * Why a winner is to be struck off.
 *
 * @param reason code from the list of the rule set
 * @param document number of the document that cancels the result
 * @param note what happened, in words; may be empty
 */
public record StrikeOffData(String reason, String document, String note) {

    public StrikeOffData {
        document = document.strip();
        note = note.strip();
        if (reason.isBlank() || reason.length() > 60) {
            throw new IllegalArgumentException("reason");
        }
        if (document.isEmpty() || document.length() > 60) {
            throw new IllegalArgumentException("document");
        }
        if (note.length() > 500) {
            throw new IllegalArgumentException("note");
        }
    }
}
