package vn.bangvang.appeal;

import vn.bangvang.mcq.PartResult.Counted;

/**
 * What a sheet of stage 1 comes to.
 *
 * @param correct right answers among those that count
 * @param questions how many questions count
 */
public record SheetCount(int correct, int questions, boolean passed) {

    /** The same count as stage 1 has it. */
    public static SheetCount of(Counted counted) {
        return new SheetCount(counted.correct(), counted.questions(), counted.passed());
    }
}
