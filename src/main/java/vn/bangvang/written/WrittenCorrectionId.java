package vn.bangvang.written;

/** Identifies a request to correct a written mark. */
public record WrittenCorrectionId(long value) {}
