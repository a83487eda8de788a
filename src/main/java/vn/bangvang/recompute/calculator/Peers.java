package vn.bangvang.recompute.calculator;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bangvang.recompute.bundle.Bundle.TieDecision;
import vn.bangvang.recompute.bundle.Stated.Result;

/** What both ways of placing ask of candidates side by side. */
final class Peers {

    private Peers() {}

    /** A key that a candidate does not have counts below every value of it. */
    static int compare(@Nullable Fraction left, @Nullable Fraction right) {
        if (left == null || right == null) {
            return Boolean.compare(left != null, right != null);
        }
        return left.compareTo(right);
    }

    /** The authority's order of exactly these. */
    static Optional<List<String>> decided(List<TieDecision> decisions, List<Reckoned> tied) {
        Set<String> numbers = tied.stream().map(Reckoned::number).collect(Collectors.toSet());
        return decisions.stream()
                .map(TieDecision::order)
                .filter(order -> new HashSet<>(order).equals(numbers))
                .findFirst();
    }

    static Computed.Line line(Reckoned own, String post, @Nullable Integer rank, int sharing, Result result) {
        return new Computed.Line(
                own.number(),
                post,
                own.mark() == null ? null : own.mark().decimal(),
                own.bonus().decimal(),
                own.total() == null ? null : own.total().decimal(),
                rank,
                sharing,
                result,
                own.unranked());
    }
}
