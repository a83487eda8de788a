package vn.bangvang.ranking;

import java.math.BigDecimal;
import java.util.List;
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

    /**
     * Suspended in this paper or before it.
     *
     * @param how what it rests on
     */
    record Suspended(List<ReasonStep> how) implements PaperResult {
        public Suspended {
            how = List.copyOf(how);
        }

        /** A suspension that only the attendance states. */
        public Suspended() {
            this(List.of());
        }
    }

    /**
     * The paper was sat and its result taken away.
     *
     * @param how what it rests on
     */
    record Cancelled(List<ReasonStep> how) implements PaperResult {
        public Cancelled {
            how = List.copyOf(how);
        }

        /** A result that is gone for a reason known elsewhere. */
        public Cancelled() {
            this(List.of());
        }
    }

    /** Marking is not finished. */
    record Open() implements PaperResult {}
}
