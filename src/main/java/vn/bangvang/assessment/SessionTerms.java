package vn.bangvang.assessment;

import java.time.LocalDate;

/**
 * What was agreed with the head of the recruiting authority before a session is held.
 *
 * @param document number of the document of agreement
 * @param content form and content of the assessment, in the document's own words
 * @param councilSize members of the council, as the decision that set it up says
 * @param quorum how many members must be present for a vote, as the council's own rules say
 */
public record SessionTerms(String document, LocalDate agreedOn, String content, int councilSize, int quorum) {

    public SessionTerms {
        document = document.strip();
        content = content.strip();
        if (document.isEmpty() || document.length() > 60) {
            throw new IllegalArgumentException("document");
        }
        if (content.isEmpty() || content.length() > 2000) {
            throw new IllegalArgumentException("content");
        }
        if (quorum < 1 || quorum > councilSize) {
            throw new IllegalArgumentException("quorum");
        }
    }
}
