package vn.bangvang.panel;

import java.time.Instant;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.security.AccountId;

/**
 * A declared tie between an examiner and a candidate.
 *
 * @param relation code of the kinship list of the pinned rule set
 * @param declaredBy display name of who declared it
 */
public record Conflict(
        AccountId examiner,
        CandidateId candidate,
        String relation,
        String note,
        String declaredBy,
        Instant declaredAt) {}
