package vn.bangvang.recompute.calculator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.recompute.bundle.Bundle;
import vn.bangvang.recompute.bundle.Rules;
import vn.bangvang.recompute.bundle.Stated.Result;
import vn.bangvang.recompute.calculator.Computed.Unranked;
import vn.bangvang.recompute.calculator.MarkReckoner.Reckoned;

/** Works the result out of the raw data by counting, for each candidate, who stands before. */
public final class SecondCalculator {

    private final Bundle bundle;
    private final Map<String, List<Reckoned>> byPost;

    private SecondCalculator(Bundle bundle, List<Reckoned> all) {
        this.bundle = bundle;
        this.byPost =
                all.stream().collect(Collectors.groupingBy(one -> one.entrant().post()));
    }

    /** One line for each candidate of the bundle; what the bundle states as its result is not looked at. */
    public static Computed compute(Bundle bundle) {
        List<Difference> faults = new ArrayList<>();
        List<Reckoned> all = bundle.candidates().stream()
                .map(entrant -> new MarkReckoner(bundle.rules(), entrant, faults).reckon())
                .toList();
        var calculator = new SecondCalculator(bundle, all);
        return new Computed(all.stream().map(calculator::line).toList(), faults);
    }

    private Computed.Line line(Reckoned own) {
        List<Reckoned> post = Objects.requireNonNull(byPost.get(own.entrant().post()));
        boolean open = post.stream().anyMatch(one -> one.unranked() == Unranked.OPEN);
        if (own.total() == null) {
            return line(own, null, 0, own.unranked() == Unranked.OPEN ? Result.INCOMPLETE : Result.NOT_RANKED);
        }
        return open ? line(own, null, 0, Result.INCOMPLETE) : placed(own, post);
    }

    private Computed.Line placed(Reckoned own, List<Reckoned> post) {
        int quota = bundle.posts().stream()
                .filter(one -> one.code().equals(own.entrant().post()))
                .findFirst()
                .orElseThrow()
                .quota();
        List<Reckoned> peers = post.stream().filter(one -> one.total() != null).toList();
        int ahead = 0;
        List<Function<Reckoned, @Nullable Fraction>> keys = new ArrayList<>();
        keys.add(Reckoned::total);
        bundle.rules().tieBreak().forEach(key -> keys.add(one -> one.keys().get(key)));
        for (int i = 0; i < keys.size(); i++) {
            if (i == 0 || bundle.rules().tieScope() == Rules.TieScope.ALWAYS || split(ahead, peers, quota)) {
                Function<Reckoned, @Nullable Fraction> key = keys.get(i);
                ahead += (int) peers.stream()
                        .filter(other -> compare(key.apply(other), key.apply(own)) > 0)
                        .count();
                peers = peers.stream()
                        .filter(other -> compare(key.apply(other), key.apply(own)) == 0)
                        .toList();
            }
        }
        if (split(ahead, peers, quota)) {
            Optional<Integer> decided = decided(own, peers);
            if (decided.isEmpty()) {
                return line(own, ahead + 1, peers.size(), Result.PENDING_DECISION);
            }
            ahead += decided.get();
            peers = List.of(own);
        }
        return line(
                own, ahead + 1, peers.size(), ahead + peers.size() <= quota ? Result.SELECTED : Result.NOT_SELECTED);
    }

    /** Whether the last slot falls inside these who are equal. */
    private static boolean split(int ahead, List<Reckoned> peers, int quota) {
        return ahead < quota && quota < ahead + peers.size();
    }

    /** A key that a candidate does not have counts below every value of it. */
    private static int compare(@Nullable Fraction left, @Nullable Fraction right) {
        if (left == null || right == null) {
            return Boolean.compare(left != null, right != null);
        }
        return left.compareTo(right);
    }

    /** How many of the tied the authority put before this one; empty without a decision on exactly these. */
    private Optional<Integer> decided(Reckoned own, List<Reckoned> peers) {
        Set<String> tied = peers.stream().map(one -> one.entrant().number()).collect(Collectors.toSet());
        return bundle.decisions().stream()
                .filter(decision ->
                        decision.post().equals(own.entrant().post()) && new HashSet<>(decision.order()).equals(tied))
                .map(decision -> decision.order().indexOf(own.entrant().number()))
                .findFirst();
    }

    private static Computed.Line line(Reckoned own, @Nullable Integer rank, int sharing, Result result) {
        return new Computed.Line(
                own.entrant().number(),
                own.entrant().post(),
                decimal(own.mark()),
                own.bonus().decimal(),
                decimal(own.total()),
                rank,
                sharing,
                result,
                own.unranked());
    }

    private static @Nullable BigDecimal decimal(@Nullable Fraction value) {
        return value == null ? null : value.decimal();
    }
}
