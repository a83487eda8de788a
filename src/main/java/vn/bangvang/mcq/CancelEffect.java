package vn.bangvang.mcq;

/** What the council's decision makes of a cancelled question. */
public enum CancelEffect {
    /** It counts as right for everybody who sat the part, whatever was marked. */
    EVERYBODY_CORRECT,
    /** It counts for nobody: the part has one question less, and half of it shrinks too. */
    NOT_COUNTED
}
