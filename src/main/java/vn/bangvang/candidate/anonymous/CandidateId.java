package vn.bangvang.candidate.anonymous;

/** Identifies a candidate without telling who it is. */
public record CandidateId(long value) {}
