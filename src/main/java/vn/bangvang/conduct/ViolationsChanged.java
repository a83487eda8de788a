package vn.bangvang.conduct;

import vn.bangvang.round.RoundId;

/** A violation or the scale took effect, or lost it: a ranking computed before is void. */
public record ViolationsChanged(RoundId round) {}
