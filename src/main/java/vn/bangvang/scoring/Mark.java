package vn.bangvang.scoring;

import java.math.BigDecimal;

/** A mark in points, exact, kept at two decimals so that 80 and 80.00 are the same mark. */
public record Mark(BigDecimal points) implements Comparable<Mark> {

    public Mark {
        if (points.signum() < 0) {
            throw new IllegalArgumentException("a mark is never below zero: " + points);
        }
        points = points.setScale(2);
    }

    /** Reads a mark such as {@code 79.5}. */
    public static Mark of(String points) {
        return new Mark(new BigDecimal(points));
    }

    @Override
    public int compareTo(Mark other) {
        return points.compareTo(other.points);
    }
}
