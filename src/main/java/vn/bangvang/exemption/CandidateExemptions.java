package vn.bangvang.exemption;

import java.util.List;
import java.util.Optional;
import vn.bangvang.candidate.anonymous.CandidateId;

/** What HR recorded for one candidate. */
public record CandidateExemptions(
        CandidateId candidate, List<Exemption> exemptions, Optional<RecordedCertificate> certificate) {

    public CandidateExemptions {
        exemptions = List.copyOf(exemptions);
    }
}
