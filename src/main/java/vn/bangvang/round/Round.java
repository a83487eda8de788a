package vn.bangvang.round;

import vn.bangvang.regulation.RuleSetCode;

/** A recruitment round with its pinned rule set. */
public record Round(RoundId id, long version, RoundData data, RuleSetCode ruleSet, Phase phase) {}
