package vn.bangvang.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the trail as the supervisor reads it. */
public record TrailEntry(
        long id,
        Instant at,
        String actorName,
        String kind,
        String subject,
        @Nullable Long roundId,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {}
