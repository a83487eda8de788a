package vn.bangvang.ranking;

import java.math.BigDecimal;
import java.util.Optional;

/** What came of one paper of stage 2: an official mark, or a state that is never a zero. */
public sealed interface PaperResult {

    /**
     * The official mark.
     *
     * @param exact the mark before its rounding, of which at most the last digits far behind the point are cut off
     * @param deduction what a violation takes from it afterwards
     */
    record Marked(BigDecimal officialMark, BigDecimal exact, Optional<Deduction> deduction) implements PaperResult {

        /** A mark that nothing rounded. */
        public Marked(BigDecimal officialMark, Optional<Deduction> deduction) {
            this(officialMark, officialMark, deduction);
        }
    }

    record Absent() implements PaperResult {}

    record Withdrawn() implements PaperResult {}

    record Suspended() implements PaperResult {}

    /** The paper was sat and its result taken away. */
    record Cancelled() implements PaperResult {}

    /** Marking is not finished. */
    record Open() implements PaperResult {}
}
