package vn.bangvang.regulation;

import java.math.BigDecimal;

/** The shares of the written part and of the interview in a combined exam, in percent; together always 100. */
public record Weights(int writtenPercent, int interviewPercent) {

    public Weights {
        if (writtenPercent < 1 || interviewPercent < 1 || writtenPercent + interviewPercent != 100) {
            throw new IllegalArgumentException("weights");
        }
    }

    /** The share of a part in percent, such as 70. */
    public int percentOf(PaperKind paper) {
        return paper == PaperKind.WRITTEN ? writtenPercent : interviewPercent;
    }

    /** The share of a part, such as 0.7. */
    public BigDecimal of(PaperKind paper) {
        return BigDecimal.valueOf(percentOf(paper), 2);
    }
}
