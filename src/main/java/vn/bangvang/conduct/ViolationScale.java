package vn.bangvang.conduct;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;

/**
 * A version of the scale that the council's document sets for a round; the newest approved one counts.
 *
 * @param approvedBy the second person; without one the scale has no effect
 */
public record ViolationScale(
        ScaleId id,
        RoundId round,
        ViolationScaleData data,
        AccountId recordedBy,
        String recordedByName,
        Instant recordedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt) {

    /** Whether two persons stand behind it. */
    public boolean approved() {
        return approvedBy != null;
    }
}
