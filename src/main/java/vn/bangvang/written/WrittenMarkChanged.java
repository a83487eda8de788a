package vn.bangvang.written;

import vn.bangvang.round.RoundId;

/** Written marks of a round stand or changed: what was computed from them is void. */
public record WrittenMarkChanged(RoundId round) {}
