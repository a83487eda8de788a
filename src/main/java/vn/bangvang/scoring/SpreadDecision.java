package vn.bangvang.scoring;

import java.math.BigDecimal;
import vn.bangvang.regulation.LegalRef;

/** What the spread of the examiners' marks asks for; only {@link Averaged} is an official mark already. */
public sealed interface SpreadDecision {

    /** Highest minus lowest mark, in points. */
    BigDecimal spread();

    /** Where the bracket stands in the law. */
    LegalRef article();

    /** The marks are close: their mean, rounded once, is the official mark. */
    record Averaged(BigDecimal spread, BigDecimal official, LegalRef article) implements SpreadDecision {}

    /** The head of the board holds a dialogue with the examiners and decides. */
    record NeedsDialogue(BigDecimal spread, LegalRef article) implements SpreadDecision {}

    /** The chair of the council decides with a record. */
    record NeedsChair(BigDecimal spread, LegalRef article) implements SpreadDecision {}
}
