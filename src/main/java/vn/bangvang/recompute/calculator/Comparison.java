package vn.bangvang.recompute.calculator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.recompute.bundle.Bundle;
import vn.bangvang.recompute.bundle.Stated;
import vn.bangvang.recompute.bundle.Stated.Result;
import vn.bangvang.recompute.calculator.Difference.Kind;

/** Lists everything on which the stated result and the recalculation disagree. */
public final class Comparison {

    private static final String NOTHING = "–";

    private final Bundle bundle;
    private final SecondCalculator calculator;
    private final List<Difference> differences = new ArrayList<>();

    private Comparison(Bundle bundle, SecondCalculator calculator) {
        this.bundle = bundle;
        this.calculator = calculator;
    }

    /** Empty only when both agree on every candidate and the raw data keep to the rules. */
    public static List<Difference> differences(Bundle bundle, Stated stated) {
        SecondCalculator calculator = SecondCalculator.of(bundle);
        Computed computed = calculator.computed();
        var comparison = new Comparison(bundle, calculator);
        comparison.differences.addAll(computed.faults());
        comparison.compare(computed, stated);
        bundle.posts().forEach(post -> comparison.quota(post, stated));
        return List.copyOf(comparison.differences);
    }

    private void compare(Computed computed, Stated stated) {
        Map<String, Computed.Line> missing = new LinkedHashMap<>();
        computed.lines().forEach(line -> missing.put(at(line.number(), line.post()), line));
        Set<String> told = new HashSet<>();
        stated.lines().forEach(line -> told.add(at(line.number(), line.post())));
        for (Stated.Line line : stated.lines()) {
            Optional<Computed.Line> own = Optional.ofNullable(missing.get(at(line.number(), line.post())))
                    .or(() -> misplaced(missing.values(), told, line));
            if (own.isEmpty()) {
                add(line.number(), Kind.EXTRA_CANDIDATE, line.result().name(), NOTHING);
            } else {
                missing.remove(at(own.get().number(), own.get().post()));
                compare(line, own.get());
            }
        }
        missing.values()
                .forEach(line -> add(
                        line.number(),
                        Kind.MISSING_CANDIDATE,
                        NOTHING,
                        line.result().name()));
    }

    /** A line of the same candidate that nobody told, where the stated one is of a post that the candidate did not wish. */
    private static Optional<Computed.Line> misplaced(
            Collection<Computed.Line> missing, Set<String> told, Stated.Line line) {
        return missing.stream()
                .filter(one -> one.number().equals(line.number()) && !told.contains(at(one.number(), one.post())))
                .findFirst();
    }

    private static String at(String number, String post) {
        return number + " " + post;
    }

    private void compare(Stated.Line stated, Computed.Line own) {
        String number = own.number();
        text(number, Kind.POST, stated.post(), own.post());
        points(number, Kind.MARK, stated.mark(), own.mark());
        points(number, Kind.BONUS, stated.bonus(), own.bonus());
        points(number, Kind.TOTAL, stated.total(), own.total());
        text(number, Kind.RANK, print(stated.rank()), print(own.rank()));
        text(number, Kind.RESULT, stated.result().name(), own.result().name());
        Bundle.Post post = bundle.posts().stream()
                .filter(one -> one.code().equals(own.post()))
                .findFirst()
                .orElseThrow();
        var reasons = new ReasonCheck(bundle, post, calculator.reckoned(number), own);
        stated.why()
                .forEach(step -> reasons.wanted(step)
                        .ifPresent(wanted ->
                                add(number, Kind.REASON, step.step() + " " + step.values(), wanted.toString())));
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
