package vn.bangvang.exemption;

import java.time.LocalDate;
import java.util.List;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.ExemptPart;
import vn.bangvang.round.Phase;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door to exemptions from round 1 and to entry-quality certificates. */
@Door
public interface Exemptions {

    /** How granting an exemption ended. */
    sealed interface GrantOutcome
            permits GrantOutcome.Granted, GrantOutcome.PhaseForbids, GroundVerdict.RefusedOutcome {
        record Granted(ExemptPart part) implements GrantOutcome {}

        record PhaseForbids(Phase now) implements GrantOutcome {}
    }

    /** How recording a certificate ended. */
    sealed interface CertificateOutcome
            permits CertificateOutcome.Recorded,
                    CertificateOutcome.PhaseForbids,
                    CertificateOutcome.ApprovedInFuture,
                    CertificateVerdict.RefusedOutcome {
        record Recorded(LocalDate lastDay) implements CertificateOutcome {}

        record PhaseForbids(Phase now) implements CertificateOutcome {}

        record ApprovedInFuture() implements CertificateOutcome {}
    }

    /** How taking a record back ended. */
    sealed interface WithdrawOutcome {
        record Withdrawn() implements WithdrawOutcome {}

        record PhaseForbids(Phase now) implements WithdrawOutcome {}

        record NothingThere() implements WithdrawOutcome {}
    }

    /** Everyone in the round for whom something is recorded. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<CandidateExemptions> of(RoundId round);

    /** Grants an exemption on a ground that the rule set lists; a later one for the same part replaces an earlier. */
    @Allowed({Role.HR})
    GrantOutcome grant(CandidateId candidate, ExemptionData data);

    /** Takes an exemption back, with the reason. */
    @Allowed({Role.HR})
    WithdrawOutcome withdraw(CandidateId candidate, ExemptPart part, String reason);

    /**
     * Records a certificate that counts; a later one replaces an earlier.
     *
     * @param intakeEnds the last day of receiving forms, on which it must be valid: who sits round 1 is settled by the
     *     forms, and a shifted exam day must not change it
     */
    @Allowed({Role.HR})
    CertificateOutcome recordCertificate(EntryQualityCertificate certificate, LocalDate intakeEnds);

    /** Takes a certificate back, with the reason. */
    @Allowed({Role.HR})
    WithdrawOutcome withdrawCertificate(CandidateId candidate, String reason);
}
