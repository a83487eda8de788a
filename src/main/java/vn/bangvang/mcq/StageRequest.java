package vn.bangvang.mcq;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one person asks for in stage 1 and the chair decides. */
public record StageRequest(
        RequestId id,
        Content content,
        String reason,
        String requestedBy,
        Instant requestedAt,
        State state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** What is asked for. */
    public sealed interface Content {

        /**
         * To close stage 1 with the results as they are.
         *
         * @param fingerprint SHA-256 of the results that were asked for
         */
        record Closing(int candidates, int goingOn, String fingerprint) implements Content {}

        record Cancelling(CancelledQuestion question) implements Content {}

        /** To put another sheet in the place of a candidate's. */
        record Remark(AnswerSheet sheet, String number) implements Content {}
    }

    /** Whether the chair has spoken. */
    public enum State {
        REQUESTED,
        APPROVED,
        REJECTED
    }
}
