package vn.bangvang.conduct;

/** Identifies a version of a round's scale of violations. */
public record ScaleId(long value) {}
