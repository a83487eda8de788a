package vn.bangvang.mcq;

import vn.bangvang.round.RoundId;

/** A decision changed a result of stage 1 after it was closed: whatever was built on it is void. */
public record StageOneChanged(RoundId round) {}
