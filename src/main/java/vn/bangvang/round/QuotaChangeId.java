package vn.bangvang.round;

/** Identifies a recorded change of a quota. */
public record QuotaChangeId(long value) {}
