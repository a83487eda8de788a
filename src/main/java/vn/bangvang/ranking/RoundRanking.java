package vn.bangvang.ranking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.round.RoundId;

/**
 * One computation of the ranking of a round; what was confirmed is kept whole and printed as it is.
 *
 * @param version counts the computations of the round from 1
 */
public record RoundRanking(
        RoundId round,
        int version,
        State state,
        Instant computedAt,
        String computedBy,
        List<PostRanking> posts,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedBy,
        @Nullable String voidReason) {

    public RoundRanking {
        posts = List.copyOf(posts);
    }

    /** Whether a ranking may still be recomputed, is frozen, or was made void by a correction. */
    public enum State {
        COMPUTED,
        CONFIRMED,
        VOID
    }

    /** Whether a tie at a last slot still waits for the authority. */
    public boolean pending() {
        return posts.stream().anyMatch(post -> post.pending().isPresent());
    }
}
