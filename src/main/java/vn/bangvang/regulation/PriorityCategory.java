package vn.bangvang.regulation;

import java.math.BigDecimal;

/** A category that earns priority points; its label is never published. */
public record PriorityCategory(String code, String label, BigDecimal points) {

    public PriorityCategory {
        if (points.signum() <= 0) {
            throw new IllegalArgumentException("points of " + code);
        }
    }
}
