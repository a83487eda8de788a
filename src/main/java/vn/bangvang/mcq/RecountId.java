package vn.bangvang.mcq;

/** Identifies one reading again of one sheet. */
public record RecountId(long value) {}
