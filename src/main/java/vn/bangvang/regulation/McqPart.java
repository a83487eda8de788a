package vn.bangvang.regulation;

/** A part of a multiple-choice test and when it is part of the test at all. */
public record McqPart(int questions, int minutes, When when) {

    /** Which candidates of a round have to sit the part. */
    public enum When {
        ALWAYS,
        /** Only when stage 1 is sat on paper. */
        ON_PAPER,
        /** Only when the post requires it. */
        IF_REQUIRED
    }
}
