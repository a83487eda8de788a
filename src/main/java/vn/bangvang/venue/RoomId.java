package vn.bangvang.venue;

/** Identifies a room of a sitting. */
public record RoomId(long value) {}
