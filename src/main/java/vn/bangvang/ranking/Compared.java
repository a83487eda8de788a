package vn.bangvang.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import vn.bangvang.regulation.RuleSet;

/** The one of two values that a minimum is compared with: the rounded mark, or where the law says so the exact one. */
record Compared(BigDecimal value, boolean rounded) {

    /** Finer than marks, shares and numbers of examiners can tell apart, and coarser than a mean is cut off. */
    private static final int CLOSE = 12;

    private static final int SHOWN = 6;

    static Compared of(RuleSet rules, BigDecimal rounded, BigDecimal exact) {
        return rules.passComparedAfterRounding().value()
                ? new Compared(rounded, true)
                : new Compared(exact.setScale(CLOSE, RoundingMode.HALF_UP), false);
    }

    boolean reaches(BigDecimal minimum) {
        return value.compareTo(minimum) >= 0;
    }

    /** Cut off and never rounded up, so that what is below a minimum does not look as if it reached it. */
    String print() {
        return Reasons.print(rounded ? value : value.setScale(SHOWN, RoundingMode.DOWN));
    }
}
