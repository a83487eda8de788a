package vn.bangvang.api.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.api.internal.OfficeAnswers.CandidatePage;
import vn.bangvang.api.internal.OfficeAnswers.CandidateView;
import vn.bangvang.api.internal.OfficeAnswers.RankingView;
import vn.bangvang.api.internal.PlanAnswers.PostView;
import vn.bangvang.api.internal.PlanAnswers.RoundView;
import vn.bangvang.api.internal.PublicAnswers.Items;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.Rankings;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.recompute.ResultBundles;
import vn.bangvang.recompute.ResultBundles.BundleOutcome;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

/** What the office reads: through the same doors as the screens, so the same rights hold. */
@RestController
class OfficeApi {

    private final Rounds rounds;
    private final Candidates candidates;
    private final Rankings rankings;
    private final ResultBundles bundles;
    private final KnownRounds known;

    OfficeApi(Rounds rounds, Candidates candidates, Rankings rankings, ResultBundles bundles, KnownRounds known) {
        this.known = known;
        this.rounds = rounds;
        this.candidates = candidates;
        this.rankings = rankings;
        this.bundles = bundles;
    }

    @GetMapping(Paths.ROOT + "/rounds")
    ResponseEntity<byte[]> rounds() {
        return Sent.once(new Items<>(rounds.all().stream().map(RoundView::of).toList()));
    }

    @GetMapping(Paths.ROOT + "/rounds/{round}")
    ResponseEntity<byte[]> round(@PathVariable long round) {
        return Sent.once(RoundView.of(known.get(round)));
    }

    @GetMapping(Paths.ROOT + "/rounds/{round}/posts")
    ResponseEntity<byte[]> posts(@PathVariable long round) {
        return Sent.once(new Items<>(
                rounds.posts(known(round)).stream().map(PostView::of).toList()));
    }

    @GetMapping(Paths.ROOT + "/rounds/{round}/candidates")
    ResponseEntity<byte[]> candidates(
            @PathVariable long round,
            @RequestParam(defaultValue = Cursor.LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        RoundId id = known(round);
        Cursor.requireLimit(limit);
        Cursor from = cursor == null ? Cursor.start(id) : Cursor.read(cursor, id);
        // One more than asked for tells whether a page follows.
        List<Candidate> found = candidates.page(id, from.after(), limit + 1);
        List<Candidate> page = found.stream().limit(limit).toList();
        Map<PostId, String> posts = codes(id);
        return Sent.once(new CandidatePage(
                page.stream()
                        .map(candidate -> CandidateView.of(candidate, posts))
                        .toList(),
                found.size() > limit ? new Cursor(id, page.getLast().id()).opaque() : null));
    }

    @GetMapping(Paths.ROOT + "/rounds/{round}/ranking")
    ResponseEntity<byte[]> ranking(@PathVariable long round) {
        RoundId id = known(round);
        RoundRanking newest = rankings.newest(id).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
        Map<CandidateId, String> numbers = new HashMap<>();
        candidates.list(id).forEach(candidate -> {
            if (candidate.number() != null) {
                numbers.put(candidate.id(), candidate.number());
            }
        });
        return Sent.once(RankingView.of(newest, codes(id), numbers));
    }

    @GetMapping(Paths.ROOT + "/rounds/{round}/bundle")
    ResponseEntity<byte[]> bundle(@PathVariable long round) {
        return switch (bundles.take(known(round))) {
            case BundleOutcome.Made(var file) -> Sent.once(file.content());
            case BundleOutcome.MarksNotOpen refused -> throw Refusal.outcome(Problem.REFUSED_NOW, refused.getClass());
            case BundleOutcome.NothingRanked refused -> throw Refusal.outcome(Problem.REFUSED_NOW, refused.getClass());
            case BundleOutcome.Conflicted refused -> throw Refusal.outcome(Problem.FORBIDDEN, refused.getClass());
        };
    }

    private RoundId known(long round) {
        return known.get(round).id();
    }

    private Map<PostId, String> codes(RoundId round) {
        return rounds.posts(round).stream()
                .collect(Collectors.toMap(Post::id, post -> post.data().code()));
    }
}
