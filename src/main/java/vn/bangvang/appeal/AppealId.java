package vn.bangvang.appeal;

/** Identifies an appeal. */
public record AppealId(long value) {}
