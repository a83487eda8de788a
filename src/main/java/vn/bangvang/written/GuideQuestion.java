package vn.bangvang.written;

import java.math.BigDecimal;

/**
 * A question of the marking guide at its place, counted from 1.
 *
 * @param maximum highest mark in points, above zero
 * @param step marks are whole multiples of it
 */
public record GuideQuestion(int position, String title, BigDecimal maximum, BigDecimal step) {

    public GuideQuestion {
        title = title.strip();
        maximum = maximum.setScale(2);
        step = step.setScale(2);
        if (position < 1 || position > 99) {
            throw new IllegalArgumentException("position");
        }
        if (title.length() > 300) {
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
