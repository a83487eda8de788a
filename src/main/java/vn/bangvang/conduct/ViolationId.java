package vn.bangvang.conduct;

/** Identifies a recorded violation. */
public record ViolationId(long value) {}
