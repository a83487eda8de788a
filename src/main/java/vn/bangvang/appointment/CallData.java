package vn.bangvang.appointment;

/**
 * On what a call rests.
 *
 * @param document number of the authority's document that calls the candidate
 * @param daysDocument number of the authority's document that sets the days, where no text of the law was read for them;
 *     else empty
 * @param tieDecision number of the authority's decision among those whom no key tells apart; else empty
 */
public record CallData(String document, String daysDocument, String tieDecision) {

    public CallData {
        document = document.strip();
        daysDocument = daysDocument.strip();
        tieDecision = tieDecision.strip();
        if (document.isEmpty() || document.length() > 60) {
            throw new IllegalArgumentException("document");
        }
        if (daysDocument.length() > 60 || tieDecision.length() > 60) {
            throw new IllegalArgumentException("daysDocument, tieDecision");
        }
    }
}
