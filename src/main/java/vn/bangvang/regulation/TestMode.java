package vn.bangvang.regulation;

/** How the multiple-choice parts of stage 1 are sat; it decides which parts there are and whether an appeal is possible. */
public enum TestMode {
    COMPUTER,
    PAPER
}
