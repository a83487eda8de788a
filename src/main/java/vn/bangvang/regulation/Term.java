package vn.bangvang.regulation;

/** A time limit in days or working days. */
public record Term(int amount, Unit unit) {

    /** What is counted. */
    public enum Unit {
        DAYS,
        WORKING_DAYS
    }
}
