package vn.bangvang.recompute.calculator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.recompute.bundle.Entrant;
import vn.bangvang.recompute.bundle.Entrant.Attendance;
import vn.bangvang.recompute.bundle.Entrant.Marks;
import vn.bangvang.recompute.bundle.Entrant.Sheet;
import vn.bangvang.recompute.bundle.Rules;
import vn.bangvang.recompute.bundle.Rules.Component;
import vn.bangvang.recompute.calculator.Computed.Unranked;
import vn.bangvang.recompute.calculator.Difference.Kind;

/** From the sheets of one candidate to the mark, and whether it reaches every pass mark. */
final class MarkReckoner {

    /** What one candidate brings; the mark is absent where there is none. */
    record Reckoned(
            Entrant entrant,
            @Nullable Fraction mark,
            Fraction bonus,
            @Nullable Fraction total,
            Map<String, Fraction> keys,
            @Nullable Unranked unranked) {}

    /** A mark as it counts and as it was before rounding. */
    private record Value(Fraction counted, Fraction exact) {}

    private final Rules rules;
    private final Entrant entrant;
    private final List<Difference> faults;

    MarkReckoner(Rules rules, Entrant entrant, List<Difference> faults) {
        this.rules = rules;
        this.entrant = entrant;
        this.faults = faults;
    }

    Reckoned reckon() {
        Fraction bonus = bonus();
        Optional<Unranked> away = away(entrant.attendance());
        if (away.isPresent()) {
            return new Reckoned(entrant, null, bonus, null, Map.of(), away.get());
        }
        Map<String, Value> values = new HashMap<>();
        for (Component component : rules.components()) {
            Optional<Marks> marks = entrant.components().stream()
                    .filter(own -> own.component().equals(component.code()))
                    .findFirst();
            Attendance came = marks.map(Marks::attendance).orElse(null);
            if (came != null && came != Attendance.PRESENT) {
                return new Reckoned(entrant, null, bonus, null, Map.of(), Unranked.PART_MISSED);
            }
            Optional<Value> value = marks.flatMap(own -> official(component, own));
            if (value.isEmpty()) {
                return new Reckoned(entrant, null, bonus, null, Map.of(), Unranked.OPEN);
            }
            values.put(component.code(), value.get());
        }
        return marked(values, bonus);
    }

    private Reckoned marked(Map<String, Value> values, Fraction bonus) {
        Fraction counted = together(values, false);
        if (rules.markRounding() != null) {
            counted = round(counted, rules.markRounding());
        }
        Fraction exact = together(values, true);
        boolean after = rules.passCompared() == Rules.PassCompared.AFTER_ROUNDING;
        boolean passed = reaches(after ? counted : exact, rules.passMark());
        for (Component component : rules.components()) {
            Value value = java.util.Objects.requireNonNull(values.get(component.code()));
            passed &= reaches(after ? value.counted() : value.exact(), component.passMark());
        }
        Fraction total = counted.plus(bonus);
        if (rules.totalRounding() != null) {
            total = round(total, rules.totalRounding());
        }
        Map<String, Fraction> keys = new HashMap<>();
        entrant.keys().forEach((key, value) -> keys.put(key, Fraction.of(value)));
        values.forEach((code, value) -> keys.put(code, value.counted()));
        keys.put("MARK", counted);
        return new Reckoned(entrant, counted, bonus, passed ? total : null, keys, passed ? null : Unranked.BELOW_PASS);
    }

    private static boolean reaches(Fraction mark, @Nullable BigDecimal wanted) {
        return wanted == null || mark.compareTo(Fraction.of(wanted)) >= 0;
    }

    private Fraction together(Map<String, Value> values, boolean exact) {
        Fraction sum = Fraction.ZERO;
        Fraction weights = Fraction.ZERO;
        for (Component component : rules.components()) {
            Value value = java.util.Objects.requireNonNull(values.get(component.code()));
            Fraction weight = rules.combination() == Rules.Combination.SUM || component.weight() == null
                    ? Fraction.of(BigDecimal.ONE)
                    : Fraction.of(component.weight());
            sum = sum.plus((exact ? value.exact() : value.counted()).times(weight));
            weights = weights.plus(weight);
        }
        return rules.combination() == Rules.Combination.WEIGHTED_MEAN ? sum.dividedBy(weights) : sum;
    }

    private Fraction bonus() {
        Fraction sum = Fraction.ZERO;
        Fraction highest = Fraction.ZERO;
        for (Entrant.Bonus one : entrant.bonus()) {
            Fraction points = Fraction.of(one.points());
            sum = sum.plus(points);
            highest = points.compareTo(highest) > 0 ? points : highest;
        }
        return rules.bonus() == Rules.Bonus.SUM ? sum : highest;
    }

    /** Empty while it waits for sheets or for a decision. */
    private Optional<Value> official(Component component, Marks marks) {
        List<Fraction> totals = new ArrayList<>();
        marks.sheets().forEach(sheet -> totals.add(total(component, sheet)));
        if (totals.isEmpty()) {
            return Optional.empty();
        }
        if (totals.size() < component.examinersMin()) {
            fault(Kind.TOO_FEW_EXAMINERS, String.valueOf(totals.size()), String.valueOf(component.examinersMin()));
            return Optional.empty();
        }
        return settled(component, marks, totals).map(value -> corrected(component, marks, value));
    }

    private Optional<Value> settled(Component component, Marks marks, List<Fraction> totals) {
        Fraction highest = totals.getFirst();
        Fraction lowest = totals.getFirst();
        Fraction sum = Fraction.ZERO;
        for (Fraction total : totals) {
            highest = total.compareTo(highest) > 0 ? total : highest;
            lowest = total.compareTo(lowest) < 0 ? total : lowest;
            sum = sum.plus(total);
        }
        Entrant.Decision decision = marks.decision();
        Rules.Action action = action(component, highest.minus(lowest));
        if (action != Rules.Action.AVERAGE) {
            if (decision == null) {
                return Optional.empty();
            }
            if (action == Rules.Action.CHAIR && decision.by() != Entrant.Decision.By.CHAIR) {
                fault(Kind.DECISION_NOT_CALLED_FOR, decision.by().name(), action.name());
            }
            Fraction mark = inRange(component.maximum(), decision.mark());
            return Optional.of(new Value(mark, mark));
        }
        if (decision != null) {
            fault(Kind.DECISION_NOT_CALLED_FOR, decision.by().name(), action.name());
        }
        Fraction mean = component.method() == Rules.Method.TRIMMED_MEAN
                ? sum.minus(highest).minus(lowest).dividedBy(totals.size() - 2)
                : sum.dividedBy(totals.size());
        return Optional.of(new Value(round(mean, component.rounding()), mean));
    }

    private static Rules.Action action(Component component, Fraction spread) {
        for (Rules.Range range : component.spread()) {
            int low = spread.compareTo(Fraction.of(range.from()));
            int high = range.to() == null ? -1 : spread.compareTo(Fraction.of(range.to()));
            if ((low > 0 || (low == 0 && range.fromInclusive())) && (high < 0 || (high == 0 && range.toInclusive()))) {
                return range.action();
            }
        }
        return Rules.Action.AVERAGE;
    }

    private Value corrected(Component component, Marks marks, Value first) {
        Value value = first;
        for (Entrant.Change change : marks.changes()) {
            if (value.counted().compareTo(Fraction.of(change.from())) != 0) {
                fault(
                        Kind.CORRECTION_OF_ANOTHER_MARK,
                        change.from().toPlainString(),
                        value.counted().decimal().toPlainString());
            }
            Fraction mark = inRange(component.maximum(), change.to());
            value = new Value(mark, mark);
        }
        return value;
    }

    private Fraction total(Component component, Sheet sheet) {
        List<Rules.Criterion> criteria = component.criteria();
        if (!criteria.isEmpty() && criteria.size() != sheet.marks().size()) {
            fault(
                    Kind.MARK_OUT_OF_RANGE,
                    sheet.examiner() + ": " + sheet.marks().size(),
                    String.valueOf(criteria.size()));
        }
        Fraction sum = Fraction.ZERO;
        for (int i = 0; i < sheet.marks().size(); i++) {
            BigDecimal most = i < criteria.size() ? criteria.get(i).maximum() : component.maximum();
            sum = sum.plus(inRange(most, sheet.marks().get(i)));
        }
        if (component.sheetRounding() != null) {
            sum = round(sum, component.sheetRounding());
        }
        if (sum.compareTo(Fraction.of(component.maximum())) > 0) {
            fault(
                    Kind.MARK_OUT_OF_RANGE,
                    sum.decimal().toPlainString(),
                    component.maximum().toPlainString());
        }
        if (sheet.total() != null && sum.compareTo(Fraction.of(sheet.total())) != 0) {
            fault(
                    Kind.SHEET_TOTAL,
                    sheet.examiner() + ": " + sheet.total().toPlainString(),
                    sum.decimal().toPlainString());
        }
        return sum;
    }

    private Fraction inRange(BigDecimal most, BigDecimal mark) {
        if (mark.signum() < 0 || Fraction.of(mark).compareTo(Fraction.of(most)) > 0) {
            fault(Kind.MARK_OUT_OF_RANGE, mark.toPlainString(), most.toPlainString());
        }
        return Fraction.of(mark);
    }

    private void fault(Kind kind, String stated, String recomputed) {
        faults.add(new Difference(entrant.number(), kind, stated, recomputed));
    }

    private static Fraction round(Fraction value, Rules.Rounding rounding) {
        return value.rounded(Fraction.of(rounding.step()), rounding.mode());
    }

    private static Optional<Unranked> away(Attendance attendance) {
        return switch (attendance) {
            case PRESENT -> Optional.empty();
            case ABSENT -> Optional.of(Unranked.ABSENT);
            case WITHDRAWN -> Optional.of(Unranked.WITHDRAWN);
            case SUSPENDED -> Optional.of(Unranked.SUSPENDED);
        };
    }
}
