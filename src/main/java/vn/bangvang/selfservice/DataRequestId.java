package vn.bangvang.selfservice;

/** Identifies a request to put data right. */
public record DataRequestId(long value) {}
