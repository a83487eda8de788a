package vn.bangvang.ranking;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.PaperKind;

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
        if (rank == null && (result == Result.SELECTED || result == Result.NOT_SELECTED)) {
            throw new IllegalArgumentException("who is selected or not selected has a rank");
        }
        if (rank != null && (result == Result.NOT_RANKED || result == Result.PASS || result == Result.FAIL)) {
            throw new IllegalArgumentException("no rank without a ranking");
        }
    }

    /** The step that decided: of those without a rank the one that says why, else the one that says what the rank means. */
    public ReasonStep decisive() {
        return result == Result.NOT_RANKED || why.size() == 1 ? why.getLast() : why.get(why.size() - 2);
    }

    /**
     * The official mark of each paper, before what a violation takes from it; a paper without a mark is left out.
     *
     * @param sat the papers of the specialised exam
     */
    public Map<PaperKind, BigDecimal> papers(List<PaperKind> sat) {
        Map<PaperKind, BigDecimal> marks = new LinkedHashMap<>();
        sat.forEach(paper -> stated(paper)
                // Only where there is more to say than the official mark is a paper a step of its own.
                .or(() -> sat.size() == 1 ? Optional.ofNullable(officialMark) : Optional.empty())
                .ifPresent(mark -> marks.put(paper, mark)));
        return marks;
    }

    private Optional<BigDecimal> stated(PaperKind paper) {
        return why.stream()
                .filter(step -> step.key().equals("why.part." + paper))
                .findFirst()
                .map(step -> new BigDecimal(step.args().getFirst()));
    }

    /** How a candidate comes out. */
    public enum Result {
        SELECTED,
        NOT_SELECTED,
        PENDING_DECISION,
        /** Wished for this post too and was placed at a post wished for before it. */
        PLACED_ELSEWHERE,
        /** Reached the pass mark of an assessment, which knows no quota and no rank. */
        PASS,
        /** Did not reach the pass mark of an assessment, or has no mark. */
        FAIL,
        NOT_RANKED
    }
}
