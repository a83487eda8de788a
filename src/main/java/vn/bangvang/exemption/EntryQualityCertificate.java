package vn.bangvang.exemption;

import java.time.LocalDate;
import vn.bangvang.candidate.anonymous.CandidateId;

/**
 * A result of the national entry-quality test (kiểm định chất lượng đầu vào).
 *
 * @param correct correct answers
 * @param questions questions of the test that was sat
 * @param approvedOn day of the decision of the Ministry of Home Affairs that approved the result
 */
public record EntryQualityCertificate(
        CandidateId candidate,
        CertificateLevel level,
        int correct,
        int questions,
        LocalDate approvedOn,
        String decisionNumber) {

    private static final int LONGEST_NUMBER = 60;

    public EntryQualityCertificate {
        decisionNumber = decisionNumber.strip();
        if (questions < 1) {
            throw new IllegalArgumentException("questions");
        }
        if (correct < 0 || correct > questions) {
            throw new IllegalArgumentException("correct");
        }
        if (decisionNumber.isEmpty() || decisionNumber.length() > LONGEST_NUMBER) {
            throw new IllegalArgumentException("decisionNumber");
        }
    }
}
