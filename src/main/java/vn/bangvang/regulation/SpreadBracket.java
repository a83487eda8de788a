package vn.bangvang.regulation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A range of spreads and what it asks for; without {@code to} it has no upper end. */
public record SpreadBracket(
        BigDecimal from, boolean fromInclusive, @Nullable BigDecimal to, boolean toInclusive, SpreadAction action) {

    /** Whether the spread, in points, lies in this range. */
    public boolean contains(BigDecimal spread) {
        int low = spread.compareTo(from);
        boolean aboveLow = fromInclusive ? low >= 0 : low > 0;
        if (!aboveLow || to == null) {
            return aboveLow;
        }
        int high = spread.compareTo(to);
        return toInclusive ? high <= 0 : high < 0;
    }
}
