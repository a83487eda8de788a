package vn.bangvang.vetting;

/** Identifies a conclusion. */
public record ConclusionId(long value) {}
