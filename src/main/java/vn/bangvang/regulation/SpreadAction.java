package vn.bangvang.regulation;

/** What happens to marks that lie so far apart. */
public enum SpreadAction {
    AVERAGE,
    HEAD_OF_BOARD,
    CHAIR
}
