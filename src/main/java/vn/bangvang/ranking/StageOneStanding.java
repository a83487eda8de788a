package vn.bangvang.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import vn.bangvang.regulation.TieBreakKey;

/** How a candidate came out of stage 1, which only admits to stage 2 and adds no point. */
public sealed interface StageOneStanding {

    /** The post has no stage 1. */
    record NotHeld() implements StageOneStanding {}

    /**
     * Every part was passed or exempt.
     *
     * @param keys what the tie chain may ask for: correct answers of the general part, the certificate of those exempt
     */
    record Passed(List<ReasonStep> how, Map<TieBreakKey, BigDecimal> keys) implements StageOneStanding {
        public Passed {
            how = List.copyOf(how);
            keys = Map.copyOf(keys);
        }
    }

    /** Not admitted to stage 2, whatever the reason; the steps say which. */
    record NotAdmitted(List<ReasonStep> how) implements StageOneStanding {
        public NotAdmitted {
            how = List.copyOf(how);
        }
    }

    /** Stage 1 is not closed for this candidate. */
    record Open() implements StageOneStanding {}
}
