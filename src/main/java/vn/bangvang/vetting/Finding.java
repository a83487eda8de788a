package vn.bangvang.vetting;

/** What a conclusion says of one candidate and one condition. */
public enum Finding {
    MET,
    NOT_MET
}
