package vn.bangvang.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.security.AccountId;

/** A signed sheet, readable by others only when every examiner of the candidate has signed. */
public record SignedSheet(
        CandidateId candidate,
        AccountId examiner,
        String examinerName,
        Map<CriterionId, BigDecimal> marks,
        BigDecimal total,
        Instant signedAt) {

    public SignedSheet {
        marks = Map.copyOf(marks);
    }
}
