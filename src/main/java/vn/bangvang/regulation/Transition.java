package vn.bangvang.regulation;

import java.time.LocalDate;
import java.util.Set;

/**
 * How long rounds begun under earlier rule sets may go on under them.
 *
 * @param to the rule set that brought the clause
 * @param condition what the clause asks of such a round, in its own words
 */
public record Transition(
        RuleSetCode to,
        Set<RuleSetCode> from,
        LocalDate lastDay,
        After after,
        String condition,
        LegalRef source,
        boolean verified) {

    /** What becomes of a round that is not finished on the last day. */
    public enum After {
        NEW_RULES,
        CANCELLED
    }

    public Transition {
        from = Set.copyOf(from);
    }

    /** Whether a round under that rule set is out of time on that day. */
    public boolean overtakes(RuleSetCode code, LocalDate day) {
        return from.contains(code) && day.isAfter(lastDay);
    }
}
