package vn.bangvang.written;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;

/** What written marks follow from, for whoever works them out anew; not a door for people. */
public interface RawWrittenMarks {

    /** Everyone who has to write a paper, by number; empty before codes and numbers are joined. */
    List<Raw> of(RoundId round);

    /**
     * One candidate.
     *
     * @param sheets the signed marks in the order of their rounds
     * @param corrections those that the second person approved, oldest first
     */
    record Raw(
            CandidateId candidate,
            WrittenAttendance attendance,
            List<Sheet> sheets,
            Optional<Decided> decision,
            List<WrittenCorrection> corrections) {

        public Raw {
            sheets = List.copyOf(sheets);
            corrections = List.copyOf(corrections);
        }
    }

    /**
     * One marker's marks of a paper.
     *
     * @param marker a code that stands for the same person in the whole round, and names nobody
     * @param markingRound 1, 2, or 3 for a third mark
     */
    record Sheet(String marker, int markingRound, Map<Integer, BigDecimal> marks, BigDecimal total) {
        public Sheet {
            marks = Map.copyOf(marks);
        }
    }

    /** A mark that was decided and does not follow from the marks alone. */
    record Decided(WrittenSettlement by, BigDecimal mark) {}
}
