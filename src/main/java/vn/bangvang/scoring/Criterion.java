package vn.bangvang.scoring;

/** A criterion of a round's rubric, at its place on the sheet, counted from 1. */
public record Criterion(CriterionId id, int position, CriterionData data) {}
