package vn.bangvang.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.anonymous.CandidateId;

/** A request to change a locked mark; it needs a second person, and the old value stays readable. */
public record Correction(
        CorrectionId id,
        CandidateId candidate,
        String candidateNumber,
        BigDecimal oldMark,
        BigDecimal newMark,
        String reason,
        String requestedBy,
        Instant requestedAt,
        State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** Whether the second person has spoken. */
    public enum State {
        REQUESTED,
        APPROVED,
        REJECTED
    }
}
