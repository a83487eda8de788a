package vn.bangvang.audit;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One act for the trail.
 *
 * @param kind what was done, as a stable upper-case word such as {@code ROUND_CREATED}
 * @param subject what it was done to, as {@code type:id}
 * @param roundId the round it belongs to, if any
 */
public record Act(
        String kind,
        String subject,
        @Nullable Long roundId,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {

    public Act {
        Objects.requireNonNull(kind);
        if (!kind.matches("[A-Z][A-Z_]{2,59}")) {
            throw new IllegalArgumentException("kind of act: " + kind);
        }
        if (subject.isBlank() || subject.length() > 120) {
            throw new IllegalArgumentException("subject: " + subject);
        }
    }

    /** An act that only tells the new state. */
    public static Act of(String kind, String subject, @Nullable Long roundId, @Nullable String after) {
        return new Act(kind, subject, roundId, null, after, null);
    }
}
