package vn.bangvang.written;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.anonymous.CandidateId;

/** A request to change a written mark; it needs a second person, and the old value stays readable. */
public record WrittenCorrection(
        WrittenCorrectionId id,
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
