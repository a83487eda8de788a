package vn.bangvang.recompute.calculator;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.recompute.bundle.Stated.Result;

/**
 * What the second calculator makes of the raw data: a line for each candidate at each post, in the order of the bundle.
 *
 * @param faults raw data that the rules do not allow
 */
public record Computed(List<Line> lines, List<Difference> faults) {

    public Computed {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    /** Why a candidate has no rank. */
    public enum Unranked {
        ABSENT,
        WITHDRAWN,
        SUSPENDED,
        CANCELLED,
        NOT_ADMITTED,
        PART_MISSED,
        BELOW_PART,
        BELOW_PASS,
        OPEN
    }

    /**
     * One candidate at one post.
     *
     * @param sharing how many hold this rank, the candidate included; 0 without a rank
     */
    public record Line(
            String number,
            String post,
            @Nullable BigDecimal mark,
            BigDecimal bonus,
            @Nullable BigDecimal total,
            @Nullable Integer rank,
            int sharing,
            Result result,
            @Nullable Unranked unranked) {}
}
