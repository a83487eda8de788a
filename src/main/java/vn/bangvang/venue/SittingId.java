package vn.bangvang.venue;

/** Identifies a sitting. */
public record SittingId(long value) {}
