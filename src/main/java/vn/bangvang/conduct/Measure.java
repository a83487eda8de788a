package vn.bangvang.conduct;

/** What is done about a violation, from the mildest to the gravest. */
public enum Measure {
    /** Khiển trách: takes a share of the mark of that paper. */
    REPRIMAND("violation.reprimand-percent"),
    /** Cảnh cáo: takes a larger share. */
    WARNING("violation.warning-percent"),
    /** Đình chỉ: that paper has no result and no later paper is sat. */
    SUSPENSION("violation.measures"),
    /** Hủy kết quả: the result is taken. */
    CANCELLATION("violation.measures");

    private final String parameter;

    Measure(String parameter) {
        this.parameter = parameter;
    }

    /** The key of the parameter that says what the measure does. */
    public String parameter() {
        return parameter;
    }

    /** Whether the paper keeps a mark, less a share of it. */
    public boolean deducts() {
        return this == REPRIMAND || this == WARNING;
    }

    /** Whether the result is gone: only the council can decide that, with a document. */
    public boolean takesTheResult() {
        return !deducts();
    }

    /** Whether this measure replaces the other. */
    public boolean graverThan(Measure other) {
        return compareTo(other) > 0;
    }
}
