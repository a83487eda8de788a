package vn.bangvang.round;

/** A quota changed after the plan: a ranking computed before is void. */
public record QuotaChanged(RoundId round) {}
