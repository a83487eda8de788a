package vn.bangvang.recompute.calculator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.recompute.bundle.Bundle;
import vn.bangvang.recompute.bundle.Stated;
import vn.bangvang.recompute.bundle.Stated.Result;
import vn.bangvang.recompute.calculator.Difference.Kind;

/** Lists everything on which the stated result and the recalculation disagree. */
public final class Comparison {

    private static final String NOTHING = "–";

    private final List<Difference> differences = new ArrayList<>();

    private Comparison() {}

    /** Empty only when both agree on every candidate and the raw data keep to the rules. */
    public static List<Difference> differences(Bundle bundle, Stated stated) {
        Computed computed = SecondCalculator.compute(bundle);
        var comparison = new Comparison();
        comparison.differences.addAll(computed.faults());
        comparison.compare(computed, stated);
        bundle.posts().forEach(post -> comparison.quota(post, stated));
        return List.copyOf(comparison.differences);
    }

    private void compare(Computed computed, Stated stated) {
        Map<String, Computed.Line> own = new HashMap<>();
        computed.lines().forEach(line -> own.put(line.number(), line));
        Set<String> seen = new HashSet<>();
        for (Stated.Line line : stated.lines()) {
            Computed.Line recomputed = own.get(line.number());
            if (recomputed == null || !seen.add(line.number())) {
                add(line.number(), Kind.EXTRA_CANDIDATE, line.result().name(), NOTHING);
            } else {
                compare(line, recomputed);
            }
        }
        computed.lines().stream()
                .filter(line -> !seen.contains(line.number()))
                .forEach(line -> add(
                        line.number(),
                        Kind.MISSING_CANDIDATE,
                        NOTHING,
                        line.result().name()));
    }

    private void compare(Stated.Line stated, Computed.Line own) {
        String number = own.number();
        text(number, Kind.POST, stated.post(), own.post());
        points(number, Kind.MARK, stated.mark(), own.mark());
        points(number, Kind.BONUS, stated.bonus(), own.bonus());
        points(number, Kind.TOTAL, stated.total(), own.total());
        text(number, Kind.RANK, print(stated.rank()), print(own.rank()));
        text(number, Kind.RESULT, stated.result().name(), own.result().name());
        for (Stated.Step step : stated.why()) {
            switch (step.step()) {
                case "why.total" ->
                    reason(number, step, List.of(print(own.mark()), print(own.bonus()), print(own.total())));
                case "why.rank", "why.rankShared" ->
                    reason(number, step, List.of(print(own.rank()), String.valueOf(own.sharing())));
                default -> {
                    // Other steps repeat these values or name a document.
                }
            }
        }
    }

    private void reason(String number, Stated.Step step, List<String> wanted) {
        boolean same = step.values().size() >= wanted.size();
        for (int i = 0; same && i < wanted.size(); i++) {
            same = sameNumber(step.values().get(i), wanted.get(i));
        }
        if (!same) {
            add(number, Kind.REASON, step.step() + " " + step.values(), wanted.toString());
        }
    }

    private static boolean sameNumber(String left, String right) {
        String decimal = "-?\\d+(\\.\\d+)?";
        return left.equals(right)
                || (left.matches(decimal)
                        && right.matches(decimal)
                        && new BigDecimal(left).compareTo(new BigDecimal(right)) == 0);
    }

    private void quota(Bundle.Post post, Stated stated) {
        long selected = stated.lines().stream()
                .filter(line -> line.post().equals(post.code()) && line.result() == Result.SELECTED)
                .count();
        if (selected > post.quota()) {
            add(post.code(), Kind.OVER_QUOTA, String.valueOf(selected), String.valueOf(post.quota()));
        }
    }

    private void points(String number, Kind kind, @Nullable BigDecimal stated, @Nullable BigDecimal own) {
        boolean same = stated == null || own == null ? stated == own : stated.compareTo(own) == 0;
        if (!same) {
            add(number, kind, print(stated), print(own));
        }
    }

    private void text(String number, Kind kind, String stated, String own) {
        if (!stated.equals(own)) {
            add(number, kind, stated, own);
        }
    }

    private void add(String subject, Kind kind, String stated, String recomputed) {
        differences.add(new Difference(subject, kind, stated, recomputed));
    }

    private static String print(@Nullable Object value) {
        return value instanceof BigDecimal points ? points.toPlainString() : Objects.toString(value, NOTHING);
    }
}
