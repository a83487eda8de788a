package vn.bangvang.recompute.calculator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.bangvang.recompute.bundle.Bundle;
import vn.bangvang.recompute.bundle.Bundle.TieDecision;
import vn.bangvang.recompute.bundle.Rules;
import vn.bangvang.recompute.bundle.Stated.Result;

/** A post on its own: counts, for each candidate, who stands before. */
final class Counting {

    private final Rules rules;
    private final Bundle.Post post;
    private final List<Reckoned> ranked;
    private final List<TieDecision> decisions;
    private final List<Function<Reckoned, @Nullable Fraction>> keys = new ArrayList<>();

    Counting(Bundle bundle, Bundle.Post post, List<Reckoned> all) {
        this.rules = bundle.rules();
        this.post = post;
        this.ranked = all.stream().filter(Reckoned::ranked).toList();
        this.decisions = bundle.decisions().stream()
                .filter(decision -> decision.post().equals(post.code()))
                .toList();
        keys.add(Reckoned::total);
        rules.tieBreak().forEach(key -> keys.add(one -> one.key(key)));
    }

    Computed.Line line(Reckoned own) {
        List<Reckoned> peers = ranked;
        int ahead = 0;
        for (int i = 0; i < keys.size(); i++) {
            if (i == 0 || rules.tieScope() == Rules.TieScope.ALWAYS || split(ahead, peers)) {
                Function<Reckoned, @Nullable Fraction> key = keys.get(i);
                ahead += (int) peers.stream()
                        .filter(other -> Peers.compare(key.apply(other), key.apply(own)) > 0)
                        .count();
                peers = peers.stream()
                        .filter(other -> Peers.compare(key.apply(other), key.apply(own)) == 0)
                        .toList();
            }
        }
        if (split(ahead, peers)) {
            Optional<List<String>> decided = Peers.decided(decisions, peers);
            if (decided.isEmpty()) {
                return Peers.line(own, post.code(), ahead + 1, peers.size(), Result.PENDING_DECISION);
            }
            ahead += decided.get().indexOf(own.number());
            peers = List.of(own);
        }
        return Peers.line(
                own,
                post.code(),
                ahead + 1,
                peers.size(),
                ahead + peers.size() <= post.quota() ? Result.SELECTED : Result.NOT_SELECTED);
    }

    /** Whether the last slot falls inside these who are equal. */
    private boolean split(int ahead, List<Reckoned> peers) {
        return ahead < post.quota() && post.quota() < ahead + peers.size();
    }
}
