package vn.bangvang.recompute.calculator;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.recompute.bundle.Entrant;
import vn.bangvang.recompute.bundle.Entrant.Attendance;
import vn.bangvang.recompute.bundle.Entrant.Marks;
import vn.bangvang.recompute.bundle.Rules;
import vn.bangvang.recompute.calculator.Computed.Unranked;
import vn.bangvang.recompute.calculator.Reckoned.PartMark;

/** From everything that one candidate did to the mark, and whether it reaches every minimum. */
final class MarkReckoner {

    private final Rules rules;
    private final Plan plan;
    private final Entrant entrant;
    private final List<Difference> faults;
    private final Map<String, Fraction> keys = new HashMap<>();

    MarkReckoner(Rules rules, Plan plan, Entrant entrant, List<Difference> faults) {
        this.rules = rules;
        this.plan = plan;
        this.entrant = entrant;
        this.faults = faults;
    }

    Reckoned reckon() {
        Fraction bonus = bonus();
        entrant.keys().forEach((key, value) -> keys.put(key, Fraction.of(value)));
        var stageOne = new StageOneReckoner(rules, entrant, faults);
        StageOneReckoner.End end = stageOne.reckon(plan.stage1());
        keys.putAll(stageOne.tieKeys());
        if (end != StageOneReckoner.End.ADMITTED) {
            return Reckoned.without(
                    entrant, plan, bonus, end == StageOneReckoner.End.OPEN ? Unranked.OPEN : Unranked.NOT_ADMITTED);
        }
        Map<String, PartMark> parts = new LinkedHashMap<>();
        Optional<Unranked> away = away().or(() -> open(parts));
        return away.isPresent() ? Reckoned.without(entrant, plan, bonus, away.get()) : marked(parts, bonus);
    }

    /** A state of one component takes the whole exam with it; who missed some but not all has missed a part. */
    private Optional<Unranked> away() {
        List<Attendance> came = new ArrayList<>();
        plan.parts().forEach(part -> came.add(attendance(part)));
        if (came.contains(Attendance.WITHDRAWN)) {
            return Optional.of(Unranked.WITHDRAWN);
        }
        if (came.contains(Attendance.SUSPENDED)) {
            return Optional.of(Unranked.SUSPENDED);
        }
        if (came.contains(Attendance.CANCELLED)) {
            return Optional.of(Unranked.CANCELLED);
        }
        return came.contains(Attendance.PRESENT) ? Optional.empty() : Optional.of(Unranked.ABSENT);
    }

    private Attendance attendance(Plan.Part part) {
        Attendance own = marks(part).map(Marks::attendance).orElse(null);
        return own == null || entrant.attendance() != Attendance.PRESENT ? entrant.attendance() : own;
    }

    /** Works out every component; a missed one only counts once nothing else is open. */
    private Optional<Unranked> open(Map<String, PartMark> parts) {
        boolean missed = false;
        boolean open = false;
        for (Plan.Part part : plan.parts()) {
            if (attendance(part) == Attendance.ABSENT) {
                missed = true;
            } else {
                Optional<PartMark> mark = marks(part)
                        .flatMap(own -> new ComponentReckoner(part.component(), own, entrant.number(), faults)
                                .reckon(afterRounding()));
                mark.ifPresent(value -> parts.put(part.code(), value));
                open |= mark.isEmpty();
            }
        }
        return open ? Optional.of(Unranked.OPEN) : missed ? Optional.of(Unranked.PART_MISSED) : Optional.empty();
    }

    private Optional<Marks> marks(Plan.Part part) {
        return entrant.components().stream()
                .filter(own -> own.component().equals(part.code()))
                .findFirst();
    }

    private Reckoned marked(Map<String, PartMark> parts, Fraction bonus) {
        Fraction sum = together(parts, false);
        Fraction counted = plan.markRounding() == null ? sum : sum.rounded(plan.markRounding());
        Fraction compared = afterRounding() ? counted : together(parts, true);
        String below = below(parts);
        @Nullable
        Unranked why = below != null
                ? Unranked.BELOW_PART
                : reaches(compared, Fraction.orNull(rules.passMark())) ? null : Unranked.BELOW_PASS;
        Fraction total = counted.plus(bonus);
        if (rules.totalRounding() != null) {
            total = total.rounded(rules.totalRounding());
        }
        tieKeys(parts, counted);
        return new Reckoned(
                entrant, plan, bonus, parts, sum, counted, compared, why == null ? total : null, keys, why, below);
    }

    private void tieKeys(Map<String, PartMark> parts, Fraction counted) {
        for (Plan.Part part : plan.parts()) {
            Fraction value = of(parts, part).counted();
            keys.put(part.code(), value);
            if (part.component().tieKey() != null && plan.parts().size() > 1) {
                keys.put(part.component().tieKey(), value);
            }
        }
        keys.put("MARK", counted);
    }

    private @Nullable String below(Map<String, PartMark> parts) {
        return plan.parts().stream()
                .filter(part -> !reaches(of(parts, part).compared(), part.minimum()))
                .map(Plan.Part::code)
                .findFirst()
                .orElse(null);
    }

    private static boolean reaches(Fraction mark, @Nullable Fraction wanted) {
        return wanted == null || mark.compareTo(wanted) >= 0;
    }

    private Fraction together(Map<String, PartMark> parts, boolean exact) {
        Fraction sum = Fraction.ZERO;
        Fraction weights = Fraction.ZERO;
        for (Plan.Part part : plan.parts()) {
            PartMark value = of(parts, part);
            Fraction weight = plan.combination() == Rules.Combination.SUM ? Fraction.ONE : part.weight();
            sum = sum.plus((exact ? value.exact() : value.counted()).times(weight));
            weights = weights.plus(weight);
        }
        return plan.combination() == Rules.Combination.WEIGHTED_MEAN ? sum.dividedBy(weights) : sum;
    }

    private static PartMark of(Map<String, PartMark> parts, Plan.Part part) {
        return Objects.requireNonNull(parts.get(part.code()));
    }

    private boolean afterRounding() {
        return rules.passCompared() == Rules.PassCompared.AFTER_ROUNDING;
    }

    private Fraction bonus() {
        if (rules.assessment() || entrant.bonus().isEmpty()) {
            return Fraction.ZERO;
        }
        List<Fraction> points =
                entrant.bonus().stream().map(one -> Fraction.of(one.points())).toList();
        return rules.bonus() == Rules.Bonus.SUM
                ? points.stream().reduce(Fraction.ZERO, Fraction::plus)
                : Collections.max(points);
    }
}
