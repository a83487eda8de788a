package vn.bangvang.appeal;

/** What a decision on an appeal is about: the marks of a written paper, or the counts of a sheet of stage 1. */
public sealed interface AppealResult permits AppealMarks, AppealCounts {

    /** Whether another result than before counts. */
    boolean changes();
}
