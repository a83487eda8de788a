package vn.bangvang.ranking;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.anonymous.CandidateId;
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

    /** Whether a ranking may still be recomputed, is frozen, or was made void by a correction or a violation. */
    public enum State {
        COMPUTED,
        CONFIRMED,
        VOID
    }

    /** How each candidate comes out of the round, over all the posts wished for. */
    public Map<CandidateId, RankedLine.Result> outcomes() {
        Map<CandidateId, RankedLine.Result> outcomes = new LinkedHashMap<>();
        posts.forEach(post -> post.lines()
                .forEach(line -> outcomes.merge(
                        line.candidate(),
                        line.result(),
                        BinaryOperator.maxBy(Comparator.comparingInt(RoundRanking::weight)))));
        return outcomes;
    }

    /** A place counts more than anything; being placed elsewhere tells nothing by itself. */
    private static int weight(RankedLine.Result result) {
        return switch (result) {
            case SELECTED, PASS -> 4;
            case PENDING_DECISION -> 3;
            case NOT_SELECTED, FAIL -> 2;
            case NOT_RANKED -> 1;
            case PLACED_ELSEWHERE -> 0;
        };
    }

    /** Whether a tie at a last slot still waits for the authority. */
    public boolean pending() {
        return posts.stream().anyMatch(post -> post.pending().isPresent());
    }
}
