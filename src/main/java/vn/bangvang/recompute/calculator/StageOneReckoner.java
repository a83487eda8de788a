package vn.bangvang.recompute.calculator;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.bangvang.recompute.bundle.Bundle.StagePart;
import vn.bangvang.recompute.bundle.Entrant;
import vn.bangvang.recompute.bundle.Entrant.StageOne;
import vn.bangvang.recompute.bundle.Rules;
import vn.bangvang.recompute.calculator.Difference.Kind;

/** Who is admitted to stage 2: every part passed by itself or exempt; counted from the answers where they are given. */
final class StageOneReckoner {

    /** How stage 1 ended, the last that holds for any part. */
    enum End {
        ADMITTED,
        NOT_ADMITTED,
        OPEN
    }

    /** Right answers among those that count. */
    private record Count(int correct, int questions) {}

    private final Rules.AnswerKeys keys;
    private final Entrant entrant;
    private final List<Difference> faults;
    private final Map<String, Fraction> tieKeys = new HashMap<>();

    StageOneReckoner(Rules rules, Entrant entrant, List<Difference> faults) {
        this.keys = rules.stage1() == null ? new Rules.AnswerKeys(List.of(), List.of()) : rules.stage1();
        this.entrant = entrant;
        this.faults = faults;
    }

    End reckon(List<StagePart> parts) {
        return parts.stream().map(this::ended).max(Comparator.naturalOrder()).orElse(End.ADMITTED);
    }

    private End ended(StagePart part) {
        return entrant.stage1().stream()
                .filter(sat -> sat.part().equals(part.part()))
                .findFirst()
                .map(sat -> judged(part, sat))
                .orElse(End.OPEN);
    }

    Map<String, Fraction> tieKeys() {
        return tieKeys;
    }

    private End judged(StagePart part, StageOne sat) {
        return switch (sat.state()) {
            case EXEMPT -> End.ADMITTED;
            case ABSENT, WITHDRAWN, SUSPENDED, CANCELLED -> End.NOT_ADMITTED;
            case SAT -> count(part, sat).map(count -> passed(part, count)).orElse(End.OPEN);
        };
    }

    private End passed(StagePart part, Count count) {
        if (part.tieKey() != null) {
            tieKeys.put(part.tieKey(), Fraction.of(BigDecimal.valueOf(count.correct())));
        }
        Fraction reached = Fraction.of(BigDecimal.valueOf(100L * count.correct()));
        Fraction needed = Fraction.of(part.passPercent()).times(Fraction.of(BigDecimal.valueOf(count.questions())));
        return reached.compareTo(needed) >= 0 ? End.ADMITTED : End.NOT_ADMITTED;
    }

    private Optional<Count> count(StagePart part, StageOne sat) {
        if (!sat.answers().isEmpty()) {
            return counted(sat);
        }
        return Optional.ofNullable(sat.correct())
                .map(correct -> new Count(correct, sat.questions() == null ? part.questions() : sat.questions()));
    }

    /** Empty without a key to just these answers. */
    private Optional<Count> counted(StageOne sat) {
        Optional<Rules.Key> key = keys.keys().stream()
                .filter(one -> one.part().equals(sat.part())
                        && one.variantCode().equals(sat.variant() == null ? "" : sat.variant())
                        && one.entries().size() == sat.answers().size())
                .findFirst();
        if (key.isEmpty()) {
            fault(Kind.ANSWERS_WITHOUT_KEY, sat.part() + " " + sat.answers().size(), "–");
            return Optional.empty();
        }
        int correct = 0;
        int questions = 0;
        for (int i = 0; i < sat.answers().size(); i++) {
            Rules.KeyEntry entry = key.get().entries().get(i);
            Optional<Rules.CancelledQuestion.Effect> effect = keys.cancelled().stream()
                    .filter(one ->
                            one.part().equals(sat.part()) && one.question().equals(entry.question()))
                    .map(Rules.CancelledQuestion::effect)
                    .findFirst();
            boolean given = effect.isPresent() && effect.get() == Rules.CancelledQuestion.Effect.EVERYBODY_CORRECT;
            if (given || effect.isEmpty()) {
                questions++;
                correct += given || right(entry.accepted(), sat.answers().get(i)) ? 1 : 0;
            }
        }
        if (sat.correct() != null && sat.correct() != correct) {
            fault(Kind.CORRECT_ANSWERS, sat.part() + ": " + sat.correct(), String.valueOf(correct));
        }
        return Optional.of(new Count(correct, questions));
    }

    /** One of the alternatives, and of it exactly all letters. */
    private static boolean right(String accepted, String answer) {
        Set<Integer> marked = letters(answer);
        return List.of(accepted.split("/")).stream()
                .anyMatch(one -> letters(one.replace("+", "")).equals(marked));
    }

    private static Set<Integer> letters(String text) {
        return new HashSet<>(text.chars().boxed().toList());
    }

    private void fault(Kind kind, String stated, String recomputed) {
        faults.add(new Difference(entrant.number(), kind, stated, recomputed));
    }
}
