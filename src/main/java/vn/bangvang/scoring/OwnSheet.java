package vn.bangvang.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.anonymous.CandidateId;

/**
 * The calling examiner's own sheet for one candidate.
 *
 * @param marks the marks given so far; a criterion without a mark is not in the map
 * @param total sum of the marks given so far, absent before the first
 * @param label what the rule set lets the examiner see beside the number; empty when names are hidden
 */
public record OwnSheet(
        CandidateId candidate,
        String candidateNumber,
        String label,
        String postTitle,
        Attendance attendance,
        InterviewClock clock,
        List<Criterion> criteria,
        Map<CriterionId, BigDecimal> marks,
        @Nullable BigDecimal total,
        String privateNote,
        @Nullable Instant savedAt,
        @Nullable Instant signedAt) {

    public OwnSheet {
        criteria = List.copyOf(criteria);
        marks = Map.copyOf(marks);
    }
}
