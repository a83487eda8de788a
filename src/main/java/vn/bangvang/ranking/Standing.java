package vn.bangvang.ranking;

import java.math.BigDecimal;
import java.util.Map;
import vn.bangvang.regulation.TieBreakKey;

/** What a candidate brings to the ranking: an official mark, or a state that is never a zero. */
public sealed interface Standing {

    /**
     * The official mark with the further keys that the tie chain may ask for.
     *
     * @param keys a key that the candidate does not have is not in the map
     */
    record Scored(BigDecimal officialMark, Map<TieBreakKey, BigDecimal> keys) implements Standing {

        public Scored {
            keys = Map.copyOf(keys);
        }
    }

    record Absent() implements Standing {}

    record Withdrawn() implements Standing {}

    record Suspended() implements Standing {}

    /** Marking is not finished: nobody can be ranked yet. */
    record NotScored() implements Standing {}
}
