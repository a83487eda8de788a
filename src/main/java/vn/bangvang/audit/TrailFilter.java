package vn.bangvang.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the reader of the trail looks for; an empty field does not restrict. */
public record TrailFilter(
        @Nullable Long roundId,
        @Nullable String actor,
        @Nullable String kind,
        @Nullable String text,
        @Nullable Instant from,
        @Nullable Instant to) {

    /** The filter that lets everything through. */
    public static final TrailFilter ALL = new TrailFilter(null, null, null, null, null, null);
}
