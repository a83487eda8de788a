package vn.bangvang.appeal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.mcq.Effect;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.round.PostId;

/**
 * What approving an appeal does to the ranks: every line of every post, changed or not.
 *
 * @param computable whether everyone has a result before and after, so that there are ranks at all
 * @param stageOne what it does to stage 1, for a sheet of that stage
 */
public record AppealEffect(boolean computable, List<Line> lines, Optional<Effect> stageOne) {

    public AppealEffect {
        lines = List.copyOf(lines);
    }

    /** A candidate in a post, before and after. */
    public record Line(CandidateId candidate, String candidateNumber, PostId post, Place before, Place after) {

        /** Whether anything about the place changes. */
        public boolean changes() {
            return !before.equals(after);
        }
    }

    /** A place in a ranking. */
    public record Place(
            @Nullable Integer rank,
            RankedLine.Result result,
            @Nullable BigDecimal total) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Place place
                    && Objects.equals(rank, place.rank)
                    && result == place.result
                    && (total == null || place.total == null
                            ? total == place.total
                            : total.compareTo(place.total) == 0);
        }

        @Override
        public int hashCode() {
            return Objects.hash(rank, result, total == null ? null : total.stripTrailingZeros());
        }
    }

    /** The lines that change. */
    public List<Line> moved() {
        return lines.stream().filter(Line::changes).toList();
    }
}
