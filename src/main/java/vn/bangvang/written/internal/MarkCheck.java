package vn.bangvang.written.internal;

import java.math.BigDecimal;
import java.util.Optional;
import vn.bangvang.regulation.RuleSet;

/** Whether a mark that somebody decided can be one. */
final class MarkCheck {

    private MarkCheck() {}

    /** What is wrong with it. */
    sealed interface Fault {
        record OutOfRange(BigDecimal scale) implements Fault {}

        record TooManyDecimals(int decimals) implements Fault {}
    }

    static Optional<Fault> fault(RuleSet rules, BigDecimal mark) {
        if (mark.signum() < 0 || mark.compareTo(rules.scale().value()) > 0) {
            return Optional.of(new Fault.OutOfRange(rules.scale().value()));
        }
        int decimals = rules.officialMarkRounding().value().scale();
        return mark.stripTrailingZeros().scale() <= decimals
                ? Optional.empty()
                : Optional.of(new Fault.TooManyDecimals(decimals));
    }
}
