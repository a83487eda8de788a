package vn.bangvang.scoring;

import java.math.BigDecimal;
import java.util.List;

/**
 * What HR fills in for a criterion.
 *
 * @param maximum highest mark, above zero
 * @param step marks are whole multiples of it
 * @param anchors what a mark means, from the lowest band to the highest
 */
public record CriterionData(String title, BigDecimal maximum, BigDecimal step, List<Anchor> anchors) {

    /** What the marks from {@code from} to {@code to} stand for. */
    public record Anchor(BigDecimal from, BigDecimal to, String meaning) {}

    public CriterionData {
        title = title.strip();
        anchors = List.copyOf(anchors);
        maximum = maximum.setScale(2);
        step = step.setScale(2);
        if (title.isEmpty() || title.length() > 300) {
            throw new IllegalArgumentException("title");
        }
        if (maximum.signum() <= 0) {
            throw new IllegalArgumentException("maximum");
        }
        if (step.signum() <= 0 || maximum.remainder(step).signum() != 0) {
            throw new IllegalArgumentException("step");
        }
    }
}
