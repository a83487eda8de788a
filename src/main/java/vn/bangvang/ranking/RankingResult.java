package vn.bangvang.ranking;

import java.util.List;
import vn.bangvang.candidate.anonymous.CandidateId;

/** What the ranking rule says of a post. */
public sealed interface RankingResult {

    record Ranked(PostRanking ranking) implements RankingResult {}

    /** Some candidates have no result yet; a missing mark is not a zero. */
    record Incomplete(List<CandidateId> candidates) implements RankingResult {}
}
