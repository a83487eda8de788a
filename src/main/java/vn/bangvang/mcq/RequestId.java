package vn.bangvang.mcq;

/** Identifies a request that waits for the chair. */
public record RequestId(long value) {}
