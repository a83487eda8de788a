package vn.bangvang.recompute.calculator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.bangvang.recompute.bundle.Entrant;
import vn.bangvang.recompute.bundle.Entrant.Decision.By;
import vn.bangvang.recompute.bundle.Entrant.Marks;
import vn.bangvang.recompute.bundle.Entrant.Sheet;
import vn.bangvang.recompute.bundle.Rules;
import vn.bangvang.recompute.bundle.Rules.Component;
import vn.bangvang.recompute.calculator.Difference.Kind;
import vn.bangvang.recompute.calculator.Reckoned.PartMark;

/** From the sheets of one component to what counts of it. */
final class ComponentReckoner {

    /** A mark as it counts and as it was before rounding. */
    private record Value(Fraction counted, Fraction exact) {}

    private final Component component;
    private final Marks marks;
    private final String number;
    private final List<Difference> faults;

    ComponentReckoner(Component component, Marks marks, String number, List<Difference> faults) {
        this.component = component;
        this.marks = marks;
        this.number = number;
        this.faults = faults;
    }

    /** Empty while it waits for sheets or for a decision. */
    Optional<PartMark> reckon(boolean comparedAfterRounding) {
        List<Fraction> totals = new ArrayList<>();
        marks.sheets().forEach(sheet -> totals.add(total(sheet)));
        return settled(totals).map(this::corrected).map(value -> punished(value, comparedAfterRounding));
    }

    private Optional<Value> settled(List<Fraction> totals) {
        Entrant.Decision decision = marks.decision();
        if (decision != null && decision.by() == By.ODD_PAPER) {
            return Optional.of(decided(decision));
        }
        if (totals.isEmpty()) {
            return Optional.empty();
        }
        if (totals.size() < component.examinersMin()) {
            fault(Kind.TOO_FEW_EXAMINERS, String.valueOf(totals.size()), String.valueOf(component.examinersMin()));
            return Optional.empty();
        }
        List<Fraction> first = component.thirdMark() ? totals.subList(0, Math.min(2, totals.size())) : totals;
        Rules.Action action = action(spread(first));
        return action == Rules.Action.THIRD_MARK ? third(totals) : settled(first, action);
    }

    private Optional<Value> settled(List<Fraction> totals, Rules.Action action) {
        Entrant.Decision decision = marks.decision();
        if (action == Rules.Action.AVERAGE) {
            if (decision != null) {
                fault(Kind.DECISION_NOT_CALLED_FOR, decision.by().name(), action.name());
            }
            return Optional.of(mean(totals));
        }
        if (decision == null) {
            return Optional.empty();
        }
        if (action == Rules.Action.CHAIR && decision.by() != By.CHAIR) {
            fault(Kind.DECISION_NOT_CALLED_FOR, decision.by().name(), action.name());
        }
        return Optional.of(decided(decision));
    }

    /** The third counts with whichever of the first two is nearer, with both from their middle. */
    private Optional<Value> third(List<Fraction> totals) {
        if (totals.size() < 3) {
            return Optional.empty();
        }
        Fraction third = totals.get(2);
        Fraction one = third.minus(totals.get(0)).size();
        Fraction two = third.minus(totals.get(1)).size();
        List<Fraction> counted = new ArrayList<>(List.of(third));
        if (one.compareTo(two) <= 0) {
            counted.add(totals.get(0));
        }
        if (two.compareTo(one) <= 0) {
            counted.add(totals.get(1));
        }
        boolean close = action(Collections.min(List.of(one, two))) == Rules.Action.AVERAGE;
        return settled(counted, close ? Rules.Action.AVERAGE : Rules.Action.CHAIR);
    }

    private Value decided(Entrant.Decision decision) {
        Fraction mark = inRange(component.maximum(), decision.mark());
        return new Value(mark, mark);
    }

    private Value mean(List<Fraction> totals) {
        Fraction sum = Fraction.ZERO;
        for (Fraction total : totals) {
            sum = sum.plus(total);
        }
        Fraction mean = component.method() == Rules.Method.TRIMMED_MEAN
                ? sum.minus(Collections.max(totals))
                        .minus(Collections.min(totals))
                        .dividedBy(totals.size() - 2)
                : sum.dividedBy(totals.size());
        return new Value(mean.rounded(component.rounding()), mean);
    }

    private static Fraction spread(List<Fraction> totals) {
        return Collections.max(totals).minus(Collections.min(totals));
    }

    private Rules.Action action(Fraction spread) {
        for (Rules.Range range : component.spread()) {
            int low = spread.compareTo(Fraction.of(range.from()));
            int high = range.to() == null ? -1 : spread.compareTo(Fraction.of(range.to()));
            if ((low > 0 || (low == 0 && range.fromInclusive())) && (high < 0 || (high == 0 && range.toInclusive()))) {
                return range.action();
            }
        }
        return Rules.Action.AVERAGE;
    }

    private Value corrected(Value first) {
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

    private PartMark punished(Value official, boolean comparedAfterRounding) {
        Entrant.Violation violation = marks.violation();
        Fraction counted = official.counted();
        Fraction exact = official.exact();
        if (violation != null) {
            Fraction left = Fraction.of(BigDecimal.valueOf(100))
                    .minus(Fraction.of(violation.percent()))
                    .dividedBy(100);
            counted = counted.times(left).rounded(component.rounding());
            exact = exact.times(left);
        }
        return new PartMark(official.counted(), counted, exact, comparedAfterRounding ? counted : exact, violation);
    }

    private Fraction total(Sheet sheet) {
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
            sum = sum.rounded(component.sheetRounding());
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
        faults.add(new Difference(number, kind, stated, recomputed));
    }
}
