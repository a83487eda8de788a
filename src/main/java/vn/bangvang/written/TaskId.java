package vn.bangvang.written;

/** Identifies one marker's work on one bundle. */
public record TaskId(long value) {}
