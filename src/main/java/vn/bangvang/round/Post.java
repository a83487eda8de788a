package vn.bangvang.round;

/** A post of a round. */
public record Post(PostId id, long version, RoundId roundId, PostData data) {}
