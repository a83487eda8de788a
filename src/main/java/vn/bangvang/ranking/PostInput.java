package vn.bangvang.ranking;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.PostId;

/** All candidates of one post with its quota; the order of the entries means nothing. */
public record PostInput(PostId post, int quota, List<RankingEntry> entries) {

    public PostInput {
        entries = List.copyOf(entries);
        if (quota < 0) {
            throw new IllegalArgumentException("quota");
        }
        Set<CandidateId> seen = new HashSet<>();
        entries.forEach(entry -> {
            if (!seen.add(entry.candidate())) {
                throw new IllegalArgumentException("candidate twice: " + entry.candidate());
            }
        });
    }
}
