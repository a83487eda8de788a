package vn.bangvang.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;
import vn.bangvang.scoring.ExamResult.Settlement;
import vn.bangvang.security.AccountId;

/** What official marks follow from, for whoever works them out anew; not a door for people. */
public interface RawMarks {

    /** Every numbered candidate of the round, by number; without sheets until every examiner of the candidate has signed. */
    List<Raw> of(RoundId round);

    /**
     * One candidate.
     *
     * @param corrections those that the second person approved, oldest first
     */
    record Raw(
            CandidateId candidate,
            Attendance attendance,
            List<Sheet> sheets,
            Optional<Decided> decision,
            List<Correction> corrections) {

        public Raw {
            sheets = List.copyOf(sheets);
            corrections = List.copyOf(corrections);
        }
    }

    /** A signed sheet that counts, with the total as it was signed. */
    record Sheet(AccountId examiner, Map<CriterionId, BigDecimal> marks, BigDecimal total) {
        public Sheet {
            marks = Map.copyOf(marks);
        }
    }

    /** A mark that was decided and not averaged. */
    record Decided(Settlement by, BigDecimal mark) {}
}
