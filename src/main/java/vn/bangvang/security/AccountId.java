package vn.bangvang.security;

/** Identifies an account. */
public record AccountId(long value) {}
