package vn.bangvang.written;

import java.math.BigDecimal;
import java.util.Optional;
import vn.bangvang.candidate.anonymous.CandidateId;

/** What the written paper says of a candidate: a mark, a state without one, or that it is not joined yet. */
public sealed interface WrittenResult {

    CandidateId candidate();

    /**
     * The mark stands, with how it came about.
     *
     * @param exact the mean before its rounding, or the mark itself where somebody decided it
     */
    record Marked(CandidateId candidate, BigDecimal mark, BigDecimal exact, WrittenSettlement settlement)
            implements WrittenResult {}

    /** Absent, withdrawn, suspended or cancelled: there is no mark. */
    record WithoutMark(CandidateId candidate, WrittenAttendance state, Optional<String> reason)
            implements WrittenResult {}

    /** Codes and numbers are not joined yet. */
    record Open(CandidateId candidate) implements WrittenResult {}
}
