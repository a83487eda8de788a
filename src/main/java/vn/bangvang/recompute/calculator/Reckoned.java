package vn.bangvang.recompute.calculator;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.recompute.bundle.Entrant;
import vn.bangvang.recompute.bundle.Entrant.Violation;
import vn.bangvang.recompute.calculator.Computed.Unranked;

/**
 * What one candidate brings; the mark is absent where there is none.
 *
 * @param parts the marks of the components, by their codes
 * @param sum the components together before their one rounding
 * @param compared what the pass mark was compared with
 * @param total of those who are ranked
 * @param keys what may break a tie
 * @param below the first component under its own minimum
 */
record Reckoned(
        Entrant entrant,
        Plan plan,
        Fraction bonus,
        Map<String, PartMark> parts,
        @Nullable Fraction sum,
        @Nullable Fraction mark,
        @Nullable Fraction compared,
        @Nullable Fraction total,
        Map<String, Fraction> keys,
        @Nullable Unranked unranked,
        @Nullable String below) {

    /**
     * The mark of a component.
     *
     * @param official before a violation took its share
     * @param counted what counts
     * @param exact what would count without any rounding
     * @param compared what a minimum is compared with
     */
    record PartMark(
            Fraction official,
            Fraction counted,
            Fraction exact,
            Fraction compared,
            @Nullable Violation violation) {}

    static Reckoned without(Entrant entrant, Plan plan, Fraction bonus, Unranked why) {
        return new Reckoned(entrant, plan, bonus, Map.of(), null, null, null, null, Map.of(), why, null);
    }

    String number() {
        return entrant.number();
    }

    boolean open() {
        return unranked == Unranked.OPEN;
    }

    boolean ranked() {
        return unranked == null;
    }

    /** A key that the candidate does not have is absent. */
    @Nullable
    Fraction key(String name) {
        return keys.get(name);
    }
}
