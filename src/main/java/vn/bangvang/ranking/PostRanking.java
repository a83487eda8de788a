package vn.bangvang.ranking;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.regulation.TieBreakKey;
import vn.bangvang.round.PostId;

/**
 * The ranking of one post, best first, those without a rank last.
 *
 * @param chain the tie-break keys that were applied, for showing them
 */
public record PostRanking(
        PostId postId,
        int quota,
        List<RankedLine> lines,
        @Nullable PendingTie tie,
        List<TieBreakKey> chain,
        @Nullable AuthorityDecision decision) {

    public PostRanking {
        lines = List.copyOf(lines);
        chain = List.copyOf(chain);
        long selected = lines.stream()
                .filter(line -> line.result() == RankedLine.Result.SELECTED)
                .count();
        if (selected > quota) {
            throw new IllegalArgumentException("selected " + selected + " of a quota of " + quota);
        }
    }

    /** The tie that waits for the authority, if there is one. */
    public Optional<PendingTie> pending() {
        return Optional.ofNullable(tie);
    }
}
