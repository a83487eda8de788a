package vn.bangvang.round;

/** Identifies a round. */
public record RoundId(long value) {}
