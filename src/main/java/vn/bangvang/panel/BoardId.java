package vn.bangvang.panel;

/** Identifies a board. */
public record BoardId(long value) {}
