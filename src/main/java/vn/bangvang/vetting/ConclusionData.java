package vn.bangvang.vetting;

import java.time.LocalDate;
import java.util.Set;
import vn.bangvang.candidate.anonymous.CandidateId;

/**
 * One document's conclusion on one condition, for one candidate or for many.
 *
 * @param concludedBy name of the person who concludes, as written on the document
 * @param title that person's title, as written on the document
 * @param grounds why, for the few who may read it; may be empty
 */
public record ConclusionData(
        Set<CandidateId> candidates,
        Condition condition,
        Finding finding,
        String concludedBy,
        String title,
        String document,
        LocalDate date,
        String grounds) {

    public ConclusionData {
        candidates = Set.copyOf(candidates);
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("candidates");
        }
        concludedBy = Words.needed("concludedBy", concludedBy, Words.PERSON);
        title = Words.needed("title", title, Words.PERSON);
        document = Words.needed("document", document, Words.DOCUMENT);
        grounds = Words.bounded("grounds", grounds, Words.GROUNDS);
    }

    /** Without the grounds. */
    @Override
    public String toString() {
        return "ConclusionData[" + condition + " " + finding + " " + document + "]";
    }
}
