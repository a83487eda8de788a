package vn.bangvang.report.internal;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

/** The newest ranking of a round together with the people and posts that it ranks by number only. */
record RankedPeople(RoundRanking ranking, Map<CandidateId, Candidate> people, Map<PostId, Post> posts) {

    Candidate person(CandidateId id) {
        return Objects.requireNonNull(people.get(id));
    }

    Post post(PostId id) {
        return Objects.requireNonNull(posts.get(id));
    }

    /** Reads them through the doors, as the caller. */
    @Component
    static class Reader {

        private final Rankings rankings;
        private final Candidates candidates;
        private final Rounds rounds;

        Reader(Rankings rankings, Candidates candidates, Rounds rounds) {
            this.rankings = rankings;
            this.candidates = candidates;
            this.rounds = rounds;
        }

        Optional<RankedPeople> newest(RoundId round) {
            return rankings.newest(round)
                    .map(ranking -> new RankedPeople(
                            ranking,
                            candidates.list(round).stream().collect(Collectors.toMap(Candidate::id, c -> c)),
                            rounds.posts(round).stream().collect(Collectors.toMap(Post::id, p -> p))));
        }
    }
}
