package vn.bangvang.api.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.api.OfficeResults;
import vn.bangvang.api.RoundResults;
import vn.bangvang.api.RoundResults.OfCandidate;
import vn.bangvang.api.RoundResults.Place;
import vn.bangvang.assessment.Assessments;
import vn.bangvang.assessment.CouncilLine;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.PostRanking;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

/** Joins what the screens' doors say, in one transaction, so that no ranking stands beside the persons of another moment. */
@Service
class OfficeResultsService implements OfficeResults {

    private final Rounds rounds;
    private final Candidates candidates;
    private final Rankings rankings;
    private final Assessments assessments;

    OfficeResultsService(Rounds rounds, Candidates candidates, Rankings rankings, Assessments assessments) {
        this.rounds = rounds;
        this.candidates = candidates;
        this.rankings = rankings;
        this.assessments = assessments;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<RoundResults> of(RoundId round) {
        return rankings.newest(round).map(this::joined);
    }

    private RoundResults joined(RoundRanking ranking) {
        RoundId round = ranking.round();
        Map<CandidateId, List<Place>> places = places(ranking);
        Map<CandidateId, RankedLine.Result> outcomes = ranking.outcomes();
        Map<CandidateId, CouncilLine> council = assessments.council(round).stream()
                .collect(Collectors.toMap(CouncilLine::candidate, Function.identity()));
        Map<CandidateId, Candidate> people =
                candidates.list(round).stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
        return new RoundResults(
                ranking,
                places.entrySet().stream()
                        .map(entry -> new OfCandidate(
                                Objects.requireNonNull(people.get(entry.getKey()), "ranked and not on the list"),
                                Objects.requireNonNull(outcomes.get(entry.getKey())),
                                entry.getValue(),
                                council.get(entry.getKey())))
                        .sorted(Comparator.comparing(OfficeResultsService::number))
                        .toList());
    }

    private Map<CandidateId, List<Place>> places(RoundRanking ranking) {
        Map<PostId, Post> posts =
                rounds.posts(ranking.round()).stream().collect(Collectors.toMap(Post::id, Function.identity()));
        Map<PostId, ExamDesign> designs = rounds.designs(ranking.round());
        Map<CandidateId, List<Place>> places = new LinkedHashMap<>();
        for (PostRanking post : ranking.posts()) {
            Post described = Objects.requireNonNull(posts.get(post.postId()), "a post of another round");
            ExamDesign design = Objects.requireNonNull(designs.get(post.postId()));
            post.lines()
                    .forEach(line -> places.computeIfAbsent(line.candidate(), first -> new ArrayList<>())
                            .add(new Place(described, line, line.papers(design.stage2()))));
        }
        return places;
    }

    private static String number(OfCandidate candidate) {
        return Objects.requireNonNull(candidate.person().number(), "ranked without a number");
    }
}
