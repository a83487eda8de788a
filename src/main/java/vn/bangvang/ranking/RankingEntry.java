package vn.bangvang.ranking;

import vn.bangvang.candidate.anonymous.CandidateId;

/** One candidate of a post as the ranking rule sees one. */
public record RankingEntry(CandidateId candidate, Standing standing, PriorityPoints priority) {}
