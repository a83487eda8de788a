package vn.bangvang.ranking;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.anonymous.CandidateId;

/**
 * One candidate's place.
 *
 * @param rank place within the post from 1, absent for those who are not ranked
 * @param officialMark absent for those without a mark
 * @param total official mark plus priority points; absent for those who are not ranked
 * @param tied whether others hold the same rank
 */
public record RankedLine(
        CandidateId candidate,
        @Nullable Integer rank,
        Result result,
        @Nullable BigDecimal officialMark,
        BigDecimal priorityPoints,
        @Nullable BigDecimal total,
        boolean tied,
        List<ReasonStep> why) {

    public RankedLine {
        why = List.copyOf(why);
        if ((rank == null) != (result == Result.NOT_RANKED)) {
            throw new IllegalArgumentException("only those who are not ranked have no rank");
        }
    }

    /** How a candidate comes out. */
    public enum Result {
        SELECTED,
        NOT_SELECTED,
        PENDING_DECISION,
        NOT_RANKED
    }
}
