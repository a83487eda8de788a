package vn.bangvang.scoring;

import java.math.BigDecimal;
import java.util.Optional;
import vn.bangvang.candidate.anonymous.CandidateId;

/** What marking says of a candidate: an official mark, a state without one, or that it is not settled yet. */
public sealed interface ExamResult {

    CandidateId candidate();

    /**
     * The official mark stands, with how it came about.
     *
     * @param exact the mark before its rounding; the official mark itself where nothing was rounded
     */
    record Marked(CandidateId candidate, BigDecimal officialMark, BigDecimal exact, Settlement settlement)
            implements ExamResult {}

    /** Absent, withdrawn or suspended: there is no mark. */
    record WithoutMark(CandidateId candidate, Attendance state, Optional<String> reason) implements ExamResult {}

    /** Not everything is signed, decided and present yet. */
    record Open(CandidateId candidate) implements ExamResult {}

    /** How an official mark came about. */
    enum Settlement {
        AVERAGED,
        DIALOGUE,
        CHAIR,
        CORRECTION
    }
}
