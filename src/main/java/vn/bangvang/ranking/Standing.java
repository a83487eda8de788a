package vn.bangvang.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.TieBreakKey;

/** What a candidate brings to the ranking: an official mark, or a state that is never a zero. */
public sealed interface Standing {

    /** The official mark where there is one, whether or not it is enough. */
    default Optional<BigDecimal> mark() {
        return switch (this) {
            case Scored scored -> Optional.of(scored.officialMark());
            case PartBelowMinimum below -> Optional.of(below.officialMark());
            case Absent _, Withdrawn _, Suspended _, Cancelled _, NotAdmitted _, PapersMissed _, NotScored _ ->
                Optional.empty();
        };
    }

    /**
     * The official mark with the further keys that the tie chain may ask for.
     *
     * @param exact the mark as it would be without any rounding; only a law that compares before rounding looks at it
     * @param keys a key that the candidate does not have is not in the map
     * @param how the steps from the papers to the mark
     */
    record Scored(BigDecimal officialMark, BigDecimal exact, Map<TieBreakKey, BigDecimal> keys, List<ReasonStep> how)
            implements Standing {

        public Scored {
            keys = Map.copyOf(keys);
            how = List.copyOf(how);
        }

        /** A mark of a single paper, which needs no steps to explain. */
        public Scored(BigDecimal officialMark, Map<TieBreakKey, BigDecimal> keys) {
            this(officialMark, keys, List.of());
        }

        /** A mark that nothing rounded. */
        public Scored(BigDecimal officialMark, Map<TieBreakKey, BigDecimal> keys, List<ReasonStep> how) {
            this(officialMark, officialMark, keys, how);
        }
    }

    record Absent() implements Standing {}

    record Withdrawn() implements Standing {}

    /** Suspended in a paper. */
    record Suspended(List<ReasonStep> how) implements Standing {
        public Suspended {
            how = List.copyOf(how);
        }

        /** A suspension without more to say. */
        public Suspended() {
            this(List.of());
        }
    }

    /** The result of a paper was taken away. */
    record Cancelled(List<ReasonStep> how) implements Standing {
        public Cancelled {
            how = List.copyOf(how);
        }

        /** A result taken away without more to say. */
        public Cancelled() {
            this(List.of());
        }
    }

    /** Stage 1 did not admit to stage 2. */
    record NotAdmitted(List<ReasonStep> how) implements Standing {
        public NotAdmitted {
            how = List.copyOf(how);
        }
    }

    /** Some, but not all, papers of a combined exam were sat. */
    record PapersMissed(List<PaperKind> missed) implements Standing {
        public PapersMissed {
            missed = List.copyOf(missed);
        }
    }

    /** A part of a combined exam lies below the minimum that the law sets for each. */
    record PartBelowMinimum(BigDecimal officialMark, List<ReasonStep> how) implements Standing {
        public PartBelowMinimum {
            how = List.copyOf(how);
        }
    }

    /** Marking is not finished: nobody can be ranked yet. */
    record NotScored() implements Standing {}
}
