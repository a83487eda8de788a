package vn.bangvang.regulation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The one rounding of a level: decimals kept and mode. */
public record Rounding(int scale, RoundingMode mode) {

    /** Rounds once. */
    public BigDecimal apply(BigDecimal exact) {
        return exact.setScale(scale, mode);
    }
}
