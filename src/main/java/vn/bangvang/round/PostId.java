package vn.bangvang.round;

/** Identifies a post of a round. */
public record PostId(long value) {}
