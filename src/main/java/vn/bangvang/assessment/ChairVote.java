package vn.bangvang.assessment;

/** On which side the chair of the council voted. */
public enum ChairVote {
    FOR,
    AGAINST,
    ABSENT
}
