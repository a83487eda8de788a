package vn.bangvang.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.TieBreakKey;

/** Words each step of a ranking as a message with its values and article, so that a clerk can redo it by hand. */
final class Reasons {

    // Marks of one decimal are few, and every candidate has a dozen of them printed.
    private static final Map<BigDecimal, String> OF_ONE_DECIMAL = IntStream.rangeClosed(0, 2000)
            .mapToObj(tenths -> BigDecimal.valueOf(tenths, 1))
            .collect(Collectors.toUnmodifiableMap(Function.identity(), BigDecimal::toPlainString));

    private final RuleSet rules;
    private final Parameter<List<TieBreakKey>> chain;
    private final String passMark;

    Reasons(RuleSet rules, Parameter<List<TieBreakKey>> chain) {
        this.rules = rules;
        this.chain = chain;
        this.passMark = print(rules.passMark().value());
    }

    /** The steps to a rank, in a list of its own; what the rank means for the candidate is said after them. */
    List<ReasonStep> ranked(Contender contender, int rank, int sharing, int quota, List<ReasonStep> tieSteps) {
        List<ReasonStep> steps = new ArrayList<>(contender.scored().how());
        String points = print(contender.entry().priority().points());
        steps.add(new ReasonStep(
                "why.passed",
                List.of(Contender.compared(rules, contender.scored()).print(), passMark),
                rules.passMark().source()));
        steps.add(new ReasonStep(
                contender.entry().priority().points().signum() == 0 ? "why.noPriority" : "why.priority",
                List.of(points),
                contender.entry().priority().article()));
        steps.add(new ReasonStep(
                "why.total",
                List.of(print(contender.mark()), points, print(contender.total())),
                rules.passMark().source()));
        steps.addAll(tieSteps);
        steps.add(new ReasonStep(
                sharing > 1 ? "why.rankShared" : "why.rank",
                List.of(String.valueOf(rank), String.valueOf(sharing), String.valueOf(quota)),
                rules.passMark().source()));
        return steps;
    }

    List<ReasonStep> unranked(RankingEntry entry) {
        return switch (entry.standing()) {
            case Standing.Scored scored ->
                with(
                        scored.how(),
                        "why.belowPass",
                        Contender.compared(rules, scored).print(),
                        passMark);
            case Standing.Absent absent -> with(List.of(), "why.absent");
            case Standing.Withdrawn withdrawn -> with(List.of(), "why.withdrawn");
            case Standing.Suspended suspended -> with(suspended.how(), "why.suspended");
            case Standing.Cancelled cancelled -> with(cancelled.how(), "why.cancelled");
            case Standing.NotAdmitted not -> with(not.how(), "why.notAdmitted");
            case Standing.PapersMissed missed ->
                Stream.concat(
                                missed.missed().stream()
                                        .map(paper -> new ReasonStep(
                                                "why.missed." + paper,
                                                List.of(),
                                                rules.passMark().source())),
                                Stream.of(new ReasonStep(
                                        "why.allPapersNeeded",
                                        List.of(),
                                        rules.passMark().source())))
                        .toList();
            case Standing.PartBelowMinimum below -> below.how();
            case Standing.NotScored notScored -> throw new IllegalStateException("not scored: " + entry.candidate());
        };
    }

    private List<ReasonStep> with(List<ReasonStep> how, String key, String... args) {
        List<ReasonStep> steps = new ArrayList<>(how);
        steps.add(new ReasonStep(key, List.of(args), rules.passMark().source()));
        return steps;
    }

    ReasonStep tieKey(TieBreakKey key, @Nullable BigDecimal value) {
        return value == null
                ? new ReasonStep("why.tie.none." + key, List.of(), chain.source())
                : new ReasonStep("why.tie." + key, List.of(print(value)), chain.source());
    }

    ReasonStep waitsForAuthority() {
        return new ReasonStep("why.tie.waits", List.of(), chain.source());
    }

    ReasonStep authority(AuthorityDecision decision) {
        return new ReasonStep(
                "why.tie.authority",
                List.of(decision.number(), decision.date().toString(), decision.signer()),
                chain.source());
    }

    /** Plain digits; the screen or paper turns the point into a comma. */
    static String print(BigDecimal points) {
        String known = OF_ONE_DECIMAL.get(points);
        if (known != null) {
            return known;
        }
        BigDecimal plain = points.stripTrailingZeros();
        return plain.setScale(Math.max(1, plain.scale())).toPlainString();
    }
}
