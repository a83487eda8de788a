package vn.bangvang.security;

/** Identifies a key of the programming interface. */
public record ApiKeyId(long value) {}
