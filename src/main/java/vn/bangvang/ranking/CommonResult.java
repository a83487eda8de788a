package vn.bangvang.ranking;

import java.util.List;
import vn.bangvang.candidate.anonymous.CandidateId;

/** What the placing rule says of posts recruited in common. */
public sealed interface CommonResult {

    /** One ranking for each post: all who wished for it, and how each came out there. */
    record Ranked(List<PostRanking> posts) implements CommonResult {
        public Ranked {
            posts = List.copyOf(posts);
        }
    }

    /** Some candidates have no result yet; a missing mark is not a zero. */
    record Incomplete(List<CandidateId> candidates) implements CommonResult {
        public Incomplete {
            candidates = List.copyOf(candidates);
        }
    }
}
