package vn.bangvang.recompute.calculator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.recompute.bundle.Bundle;
import vn.bangvang.recompute.bundle.Rules;
import vn.bangvang.recompute.bundle.Stated.Result;
import vn.bangvang.recompute.bundle.Stated.Step;
import vn.bangvang.recompute.calculator.Computed.Unranked;
import vn.bangvang.recompute.calculator.Reckoned.PartMark;

/** Whether the steps that explain a line say what the second calculator found. */
final class ReasonCheck {

    /** A value that this step names and the calculator does not know, such as the number of a record. */
    private static final String ANY = "*";

    private static final List<String> NO_STEP = List.of("–");

    private static final Fraction SHOWN = Fraction.of(new BigDecimal("0.000001"));

    private static final Map<String, Unranked> STATES = Map.of(
            "why.absent", Unranked.ABSENT,
            "why.withdrawn", Unranked.WITHDRAWN,
            "why.suspended", Unranked.SUSPENDED,
            "why.cancelled", Unranked.CANCELLED,
            "why.notAdmitted", Unranked.NOT_ADMITTED,
            "why.allPapersNeeded", Unranked.PART_MISSED);

    private final Bundle bundle;
    private final Bundle.Post post;
    private final Reckoned own;
    private final Computed.Line line;
    private String lastPart = "";

    ReasonCheck(Bundle bundle, Bundle.Post post, Reckoned own, Computed.Line line) {
        this.bundle = bundle;
        this.post = post;
        this.own = own;
        this.line = line;
    }

    /** What the step should say, where it says something else; steps are handed in in their order. */
    Optional<List<String>> wanted(Step step) {
        Optional<List<String>> wanted = expected(step.step(), step.values());
        return wanted.filter(values -> !same(step.values(), values));
    }

    /** Empty for a step that holds no number of the calculation. */
    private Optional<List<String>> expected(String key, List<String> stated) {
        if (STATES.containsKey(key)) {
            return when(own.unranked() == STATES.get(key), List.of());
        }
        return switch (key) {
            case "why.weighted" -> Optional.of(weighted());
            case "why.partsReach" ->
                when(
                        own.below() == null,
                        List.of(print(own.plan().parts().getFirst().minimum())));
            case "why.passed", "why.assessment.reached" -> when(own.ranked(), passMark());
            case "why.belowPass", "why.assessment.below" -> when(own.unranked() == Unranked.BELOW_PASS, passMark());
            case "why.noPriority" -> when(own.bonus().over().signum() == 0, List.of(print(own.bonus())));
            case "why.priority" -> when(own.bonus().over().signum() > 0, List.of(print(own.bonus())));
            case "why.total" -> Optional.of(List.of(print(own.mark()), print(own.bonus()), print(own.total())));
            case "why.rank" -> when(line.sharing() == 1, rank());
            case "why.rankShared" -> when(line.sharing() > 1, rank());
            case "why.tie.waits" -> when(line.result() == Result.PENDING_DECISION, List.of());
            case "why.tie.authority" -> authority(stated);
            default -> named(key);
        };
    }

    /** Steps whose last word is the name of a component, a key, a measure or a result. */
    private Optional<List<String>> named(String key) {
        String name = key.substring(key.lastIndexOf('.') + 1);
        return switch (key.substring(0, Math.max(0, key.lastIndexOf('.')))) {
            case "why.part" -> {
                lastPart = name;
                yield Optional.of(List.of(print(part().map(PartMark::official).orElse(null))));
            }
            case "why.deducted" -> deducted(name);
            case "why.partBelow" -> {
                lastPart = name;
                yield when(
                        name.equals(own.below()),
                        List.of(print(part().map(PartMark::compared).orElse(null)), print(minimum(name))));
            }
            case "why.tie.none" -> when(own.key(keyName(name)) == null, List.of());
            case "why.tie" -> Optional.of(List.of(print(own.key(keyName(name)))));
            case "why.wish" -> wish(name);
            case "why.result" ->
                when(
                        name.equals(line.result().name()),
                        bundle.rules().assessment() ? List.of() : List.of(String.valueOf(post.quota())));
            default -> Optional.empty();
        };
    }

    private Optional<PartMark> part() {
        return Optional.ofNullable(own.parts().get(lastPart));
    }

    private @Nullable Fraction minimum(String code) {
        return own.plan().parts().stream()
                .filter(part -> part.code().equals(code))
                .map(Plan.Part::minimum)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Optional<List<String>> deducted(String measure) {
        return part().flatMap(part -> Optional.ofNullable(part.violation())
                        .map(violation -> when(
                                violation.measure().equals(measure),
                                List.of(
                                        violation.record() == null ? ANY : violation.record(),
                                        print(Fraction.of(violation.percent())),
                                        print(part.official()),
                                        print(part.counted())))))
                .orElseGet(ReasonCheck::nothing);
    }

    private List<String> weighted() {
        List<String> values = new ArrayList<>();
        for (Plan.Part part : own.plan().parts()) {
            values.add(print(part.weight().times(Fraction.of(BigDecimal.valueOf(100)))));
            values.add(print(Optional.ofNullable(own.parts().get(part.code()))
                    .map(PartMark::counted)
                    .orElse(null)));
        }
        values.add(print(own.sum()));
        values.add(print(own.mark()));
        return values;
    }

    private List<String> passMark() {
        return List.of(
                print(own.compared()), print(Fraction.orNull(bundle.rules().passMark())));
    }

    private List<String> rank() {
        return List.of(
                Objects.toString(line.rank(), "–"), String.valueOf(line.sharing()), String.valueOf(post.quota()));
    }

    private Optional<List<String>> wish(String order) {
        int place = own.entrant().wished().indexOf(post.code()) + 1;
        Rules.WishOrder wishes = bundle.rules().wishes();
        return when(wishes != null && wishes.name().equals(order), List.of(String.valueOf(place), post.code()));
    }

    private Optional<List<String>> authority(List<String> stated) {
        return bundle.decisions().stream()
                        .anyMatch(decision -> stated.size() >= 2
                                && decision.number().equals(stated.get(0))
                                && decision.date().toString().equals(stated.get(1)))
                ? Optional.empty()
                : nothing();
    }

    private static String keyName(String name) {
        return name.equals("ROUND2_SCORE") ? "MARK" : name;
    }

    private static Optional<List<String>> when(boolean holds, List<String> values) {
        return holds ? Optional.of(values) : nothing();
    }

    /** No such step belongs here. */
    private static Optional<List<String>> nothing() {
        return Optional.of(NO_STEP);
    }

    private static String print(@Nullable Fraction value) {
        if (value == null) {
            return "–";
        }
        return value.terminates()
                ? value.decimal().toPlainString()
                : value.rounded(SHOWN, RoundingMode.FLOOR).decimal().toPlainString();
    }

    private static boolean same(List<String> stated, List<String> wanted) {
        boolean same = stated.size() >= wanted.size() && !wanted.equals(NO_STEP);
        for (int i = 0; same && i < wanted.size(); i++) {
            same = wanted.get(i).equals(ANY) || sameNumber(stated.get(i), wanted.get(i));
        }
        return same;
    }

    private static boolean sameNumber(String left, String right) {
        String decimal = "-?\\d+(\\.\\d+)?";
        return left.equals(right)
                || (left.matches(decimal)
                        && right.matches(decimal)
                        && new BigDecimal(left).compareTo(new BigDecimal(right)) == 0);
    }
}
