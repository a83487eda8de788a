package vn.bangvang.appeal;

import java.time.LocalDate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.PaperKind;

/**
 * An appeal as it was handed in (đơn phúc khảo).
 *
 * @param receivedOn the day on which it was received, which the window is asked about
 * @param documentNumber under which it was entered
 */
public record AppealData(
        CandidateId candidate, PaperKind paper, String reason, LocalDate receivedOn, String documentNumber) {

    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_NUMBER = 60;

    public AppealData {
        reason = reason.strip();
        documentNumber = documentNumber.strip();
        if (reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("reason");
        }
        if (documentNumber.isEmpty() || documentNumber.length() > LONGEST_NUMBER) {
            throw new IllegalArgumentException("an appeal is entered under a number");
        }
    }
}
