package vn.bangvang.written;

/** Identifies a bundle of papers. */
public record BundleId(long value) {}
