package vn.bangvang.ranking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.TieBreakKey;
import vn.bangvang.round.PostId;

/**
 * Gives out the open slots of posts recruited in common, group of equals by group of equals; stops where only the authority
 * can go on.
 */
final class Placing {

    /** Candidates that nothing tells apart, with the tie-break steps that were tried on them. */
    record Block(List<Contender> members, List<ReasonStep> tried, Function<Contender, Optional<PostId>> demand) {}

    private final List<TieBreakKey> chain;
    private final Reasons reasons;
    private final Collection<AuthorityDecision> decisions;
    private final Map<PostId, Integer> open;
    private final Map<CandidateId, PostId> placed = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Map<PostId, AuthorityDecision> used = new HashMap<>();
    private @Nullable PendingTie pending;
    private @Nullable PostId pendingAt;

    Placing(
            List<TieBreakKey> chain,
            Reasons reasons,
            Collection<AuthorityDecision> decisions,
            Map<PostId, Integer> quotas) {
        this.chain = chain;
        this.reasons = reasons;
        this.decisions = decisions;
        this.open = new LinkedHashMap<>(quotas);
    }

    /** Places these, the highest total first; each asks for the post that {@code demand} names while it has a slot. */
    void place(List<Contender> contenders, Function<Contender, Optional<PostId>> demand) {
        List<Contender> sorted = contenders.stream().sorted(Contender.byTotal()).toList();
        for (List<Contender> group : Contender.runs(sorted, java.util.Comparator.comparing(Contender::total))) {
            settle(group, chain, List.of(), demand);
        }
    }

    boolean isOpen(PostId post) {
        return Objects.requireNonNull(open.get(post)) > 0;
    }

    Optional<PostId> placeOf(CandidateId candidate) {
        return Optional.ofNullable(placed.get(candidate));
    }

    List<Block> blocks() {
        return blocks;
    }

    Optional<PendingTie> pending(PostId post) {
        return post.equals(pendingAt) ? Optional.ofNullable(pending) : Optional.empty();
    }

    boolean stopped() {
        return pending != null;
    }

    Optional<AuthorityDecision> decisionAt(PostId post) {
        return Optional.ofNullable(used.get(post));
    }

    private void settle(
            List<Contender> group,
            List<TieBreakKey> left,
            List<ReasonStep> tried,
            Function<Contender, Optional<PostId>> demand) {
        Optional<PostId> crowded = stopped() ? Optional.empty() : crowded(group, demand);
        if (crowded.isEmpty()) {
            if (!stopped()) {
                group.forEach(contender -> demand.apply(contender).ifPresent(post -> take(contender, post)));
            }
            blocks.add(new Block(group, tried, demand));
        } else if (left.isEmpty()) {
            decide(group, tried, demand, crowded.get());
        } else {
            TieBreakKey key = left.getFirst();
            List<Contender> ordered = group.stream()
                    .sorted(Contender.byKey(key).reversed().thenComparing(Contender::id))
                    .toList();
            for (List<Contender> part : Contender.runs(ordered, Contender.byKey(key))) {
                List<ReasonStep> steps = new ArrayList<>(tried);
                steps.add(reasons.tieKey(key, part.getFirst().key(key)));
                settle(part, left.subList(1, left.size()), steps, demand);
            }
        }
    }

    private void decide(
            List<Contender> group,
            List<ReasonStep> tried,
            Function<Contender, Optional<PostId>> demand,
            PostId crowded) {
        Map<CandidateId, Contender> byId = new HashMap<>();
        group.forEach(contender -> byId.put(contender.entry().candidate(), contender));
        Optional<AuthorityDecision> matching = decisions.stream()
                .filter(decision -> decision.order().size() == group.size()
                        && new HashSet<>(decision.order()).equals(byId.keySet()))
                .findFirst();
        List<ReasonStep> steps = new ArrayList<>(tried);
        if (matching.isEmpty()) {
            pending = new PendingTie(
                    group.stream()
                            .map(contender -> contender.entry().candidate())
                            .toList(),
                    Objects.requireNonNull(open.get(crowded)));
            pendingAt = crowded;
            steps.add(reasons.waitsForAuthority());
            blocks.add(new Block(group, steps, demand));
            return;
        }
        used.put(crowded, matching.get());
        steps.add(reasons.authority(matching.get()));
        matching.get().order().forEach(id -> {
            Contender contender = Objects.requireNonNull(byId.get(id));
            demand.apply(contender).ifPresent(post -> take(contender, post));
            blocks.add(new Block(List.of(contender), steps, demand));
        });
    }

    private void take(Contender contender, PostId post) {
        open.merge(post, -1, Integer::sum);
        placed.put(contender.entry().candidate(), post);
    }

    /** A post for which more of the group ask than it has slots left. */
    private Optional<PostId> crowded(List<Contender> group, Function<Contender, Optional<PostId>> demand) {
        Map<PostId, Integer> asked = new LinkedHashMap<>();
        group.forEach(contender -> demand.apply(contender).ifPresent(post -> asked.merge(post, 1, Integer::sum)));
        Set<PostId> posts = open.keySet();
        return posts.stream()
                .filter(post -> asked.getOrDefault(post, 0) > Objects.requireNonNull(open.get(post)))
                .findFirst();
    }
}
