package vn.bangvang.candidate;

import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;

/** A candidate of a round; the number is text because leading zeros matter, and absent until numbers are given. */
public record Candidate(
        CandidateId id,
        long version,
        RoundId roundId,
        CandidateData data,
        Eligibility eligibility,
        @Nullable String refusalReason,
        @Nullable String number) {}
