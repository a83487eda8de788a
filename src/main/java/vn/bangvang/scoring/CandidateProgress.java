package vn.bangvang.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.BoardId;
import vn.bangvang.scoring.ExamResult.Settlement;
import vn.bangvang.security.AccountId;

/**
 * Where one candidate's marking stands; marks and spread are absent until every examiner has signed.
 *
 * @param totals the examiners' totals in the order of {@code examiners}; empty until all have signed
 */
public record CandidateProgress(
        CandidateId candidate,
        String candidateNumber,
        String postTitle,
        BoardId board,
        int order,
        Attendance attendance,
        List<Examiner> examiners,
        Step step,
        List<BigDecimal> totals,
        @Nullable BigDecimal spread,
        @Nullable BigDecimal officialMark,
        @Nullable Settlement settlement,
        @Nullable String record) {

    public CandidateProgress {
        examiners = List.copyOf(examiners);
        totals = List.copyOf(totals);
    }

    /** An examiner of this candidate and whether the sheet is signed. */
    public record Examiner(AccountId account, String name, boolean signed) {}

    /** What the candidate's marking waits for. */
    public enum Step {
        WAITING_FOR_CANDIDATE,
        MARKING,
        NEEDS_DIALOGUE,
        NEEDS_CHAIR,
        SETTLED,
        CLOSED_WITHOUT_MARK
    }
}
