package vn.bangvang.conduct;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The shares that the council's document takes from the official mark of a paper, after averaging.
 *
 * @param reprimandPercent of the mark, from 0 to 100
 * @param warningPercent of the mark, not below that of a reprimand
 */
public record ViolationScaleData(
        BigDecimal reprimandPercent, BigDecimal warningPercent, String document, LocalDate date) {

    public ViolationScaleData {
        document = document.strip();
        if (reprimandPercent.signum() < 0 || reprimandPercent.scale() > 2) {
            throw new IllegalArgumentException("reprimandPercent");
        }
        if (warningPercent.compareTo(BigDecimal.valueOf(100)) > 0
                || warningPercent.compareTo(reprimandPercent) < 0
                || warningPercent.scale() > 2) {
            throw new IllegalArgumentException("warningPercent");
        }
        if (document.isEmpty() || document.length() > 60) {
            throw new IllegalArgumentException("document");
        }
        reprimandPercent = reprimandPercent.setScale(2);
        warningPercent = warningPercent.setScale(2);
    }

    /** The share that a measure takes, for the two that leave a mark. */
    public BigDecimal of(Measure measure) {
        return switch (measure) {
            case REPRIMAND -> reprimandPercent;
            case WARNING -> warningPercent;
            case SUSPENSION, CANCELLATION -> throw new IllegalArgumentException(measure + " leaves no mark");
        };
    }
}
