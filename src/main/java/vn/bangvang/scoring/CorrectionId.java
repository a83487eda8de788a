package vn.bangvang.scoring;

/** Identifies a request to correct a locked mark. */
public record CorrectionId(long value) {}
