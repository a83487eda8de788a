package vn.bangvang.exemption;

import java.time.LocalDate;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PostRank;

/** Whether a certificate counts under a rule set, for a post of that rank, on the day asked about. */
public sealed interface CertificateVerdict {

    /**
     * It counts.
     *
     * @param lastDay the last day on which it does
     * @param article by which it exempts
     */
    record Valid(LocalDate lastDay, LegalRef article) implements CertificateVerdict {}

    /** It does not count, and HR is told why. */
    sealed interface RefusedOutcome extends CertificateVerdict, Exemptions.CertificateOutcome {}

    /** Under this rule set no certificate exempts from anything. */
    record NotInThisLaw(LegalRef article) implements RefusedOutcome {}

    /** The text that would decide was not seen. */
    record TextNotSeen(LegalRef article) implements RefusedOutcome {}

    /** A post of this rank asks for the other test. */
    record WrongLevel(PostRank rank, CertificateLevel asked) implements RefusedOutcome {}

    /** The test of this level has another number of questions. */
    record WrongQuestions(int asked) implements RefusedOutcome {}

    /** Fewer correct answers than the test asks for. */
    record NotPassed(int correct, int asked) implements RefusedOutcome {}

    /** The result was approved only after the day asked about. */
    record NotYetApproved(LocalDate approvedOn) implements RefusedOutcome {}

    /** The day asked about lies behind the last day. */
    record Expired(LocalDate lastDay) implements RefusedOutcome {}
}
