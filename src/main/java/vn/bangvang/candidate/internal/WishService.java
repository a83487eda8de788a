package vn.bangvang.candidate.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Wishes;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

@Service
class WishService implements Wishes {

    private final WishTable table;
    private final CandidateTable candidates;
    private final Rounds rounds;
    private final PhaseHold phases;
    private final Trail trail;

    WishService(WishTable table, CandidateTable candidates, Rounds rounds, PhaseHold phases, Trail trail) {
        this.table = table;
        this.candidates = candidates;
        this.rounds = rounds;
        this.phases = phases;
        this.trail = trail;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CandidateId, List<PostId>> wishes(RoundId round) {
        Map<CandidateId, List<PostId>> further = table.further(round);
        Map<CandidateId, List<PostId>> wishes = new LinkedHashMap<>();
        Map<PostId, Set<PostId>> common = common(round);
        for (Candidate candidate : candidates.ofRound(round)) {
            List<PostId> own = new ArrayList<>();
            own.add(candidate.data().postId());
            // A post that left the group after the wish was recorded is no wish any more.
            further.getOrDefault(candidate.id(), List.of()).stream()
                    .filter(post -> common.getOrDefault(candidate.data().postId(), Set.of())
                            .contains(post))
                    .filter(post -> !own.contains(post))
                    .forEach(own::add);
            wishes.put(candidate.id(), List.copyOf(own));
        }
        return wishes;
    }

    @Override
    @Transactional
    public WishOutcome record(CandidateId id, List<PostId> further) {
        Candidate candidate = candidates.byId(id);
        Phase now = phases.hold(candidate.roundId());
        if (now != Phase.CANDIDATES) {
            return new WishOutcome.PhaseForbids(now);
        }
        Set<PostId> distinct = new HashSet<>(further);
        distinct.add(candidate.data().postId());
        if (distinct.size() != further.size() + 1
                || (!further.isEmpty()
                        && !common(candidate.roundId())
                                .getOrDefault(candidate.data().postId(), Set.of())
                                .containsAll(further))) {
            return new WishOutcome.NotInCommon();
        }
        Optional<Parameter<Integer>> most = rounds.ruleSetOf(candidate.roundId())
                .setting("wishes.most", Integer.class)
                .stated()
                .filter(limit -> limit.value() < distinct.size());
        if (most.isPresent()) {
            return new WishOutcome.TooMany(most.get().value(), most.get().source());
        }
        String before = described(table.further(candidate.roundId()).getOrDefault(id, List.of()));
        table.replace(id, further);
        trail.record(new Act(
                "WISHES_RECORDED",
                "candidate:" + id.value(),
                candidate.roundId().value(),
                before,
                described(further),
                null));
        return new WishOutcome.Recorded();
    }

    /** For each post of a group the posts of its group. */
    private Map<PostId, Set<PostId>> common(RoundId round) {
        Map<String, Set<PostId>> groups = rounds.posts(round).stream()
                .filter(post -> !post.data().commonGroup().isEmpty())
                .collect(Collectors.groupingBy(
                        post -> post.data().commonGroup(), Collectors.mapping(Post::id, Collectors.toSet())));
        Map<PostId, Set<PostId>> common = new LinkedHashMap<>();
        groups.values().forEach(group -> group.forEach(post -> common.put(post, group)));
        return common;
    }

    private static String described(List<PostId> posts) {
        return Told.of(posts.stream().map(post -> "post:" + post.value()).toList());
    }
}
