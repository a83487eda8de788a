package vn.bangvang.panel;

/** What somebody is in the council, in the order in which a decision names them. */
public enum CouncilPosition {
    CHAIR,
    VICE_CHAIR,
    MEMBER,
    SECRETARY;

    /** Whether the council has one of these and no second. */
    public boolean single() {
        return this != MEMBER;
    }
}
