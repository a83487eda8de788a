package vn.bangvang.scoring;

import vn.bangvang.round.RoundId;

/** A correction changed an official mark after the lock: every rank of the round is void. */
public record OfficialMarkChanged(RoundId round) {}
