package vn.bangvang.selfservice;

/** What candidates can ask to have put right. */
public enum DataField {
    NAME(true),
    BIRTH(true),
    PHONE(false),
    EMAIL(false),
    ADDRESS(false);

    private final boolean needsEvidence;

    DataField(boolean needsEvidence) {
        this.needsEvidence = needsEvidence;
    }

    /** Whether it says who the candidate is, so that a paper has to be shown at the office. */
    public boolean needsEvidence() {
        return needsEvidence;
    }
}
