package vn.bangvang.venue;

import vn.bangvang.round.RoundId;

/** A sitting (ca thi): one paper, one time, one house with its rooms. */
public record Sitting(SittingId id, RoundId roundId, SittingData data) {}
