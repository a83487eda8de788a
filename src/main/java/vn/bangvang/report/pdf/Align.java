package vn.bangvang.report.pdf;

/** Where a line stands between its margins. */
public enum Align {
    LEFT,
    CENTRE,
    RIGHT
}
