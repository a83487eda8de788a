package vn.bangvang.mcq;

import java.time.LocalDate;
import vn.bangvang.regulation.PaperKind;

/** A question that the council cancelled, in every variant, by a decision with number, date and signer. */
public record CancelledQuestion(
        PaperKind paper,
        String question,
        CancelEffect effect,
        String decisionNumber,
        LocalDate decidedOn,
        String signer) {

    public CancelledQuestion {
        question = question.strip();
        decisionNumber = decisionNumber.strip();
        signer = signer.strip();
        if (question.isEmpty() || question.length() > 20) {
            throw new IllegalArgumentException("question");
        }
        if (decisionNumber.isEmpty() || decisionNumber.length() > 60) {
            throw new IllegalArgumentException("decisionNumber");
        }
        if (signer.isEmpty() || signer.length() > 120) {
            throw new IllegalArgumentException("signer");
        }
    }
}
