package vn.bangvang.publication;

/** Identifies a draft, and the version that it becomes once it is approved. */
public record DraftId(long value) {}
