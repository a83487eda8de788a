package vn.bangvang.written;

import java.math.BigDecimal;

/** What the marks of a paper ask for; only {@link Settled} is a mark already. */
public sealed interface WrittenDecision {

    /** Highest minus lowest of the two first marks, in points. */
    BigDecimal spread();

    /** The mark follows from the marks: their mean, rounded once. */
    record Settled(BigDecimal spread, BigDecimal mark, WrittenSettlement settlement) implements WrittenDecision {}

    /** The head of the team holds a dialogue with the markers and decides. */
    record NeedsHead(BigDecimal spread) implements WrittenDecision {}

    /** Another marker marks the paper. */
    record NeedsThirdMark(BigDecimal spread) implements WrittenDecision {}

    /** The chair of the council decides with a record. */
    record NeedsChair(BigDecimal spread) implements WrittenDecision {}
}
