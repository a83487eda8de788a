package vn.bangvang.scoring;

/** Identifies a criterion of a rubric. */
public record CriterionId(long value) {}
