package vn.bangvang.recompute.calculator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bangvang.recompute.bundle.Bundle;
import vn.bangvang.recompute.bundle.Entrant;
import vn.bangvang.recompute.bundle.Entrant.Attendance;
import vn.bangvang.recompute.bundle.Rules;
import vn.bangvang.recompute.bundle.Rules.Action;
import vn.bangvang.recompute.bundle.Stated;

/** Small bundles in short words: {@code post(2, marked("001", "5", "78 80 82"), away("002", ABSENT))}. */
final class Cases {

    private Cases() {}

    /** Interview rules as in LAW.md, algorithm step 1: up to 5 the mean, above 5 the head, from 10 on the chair. */
    static Rules interview() {
        return rules(component("PV", null, Rules.Method.MEAN, 2, "0.1", brackets()), "50", List.of("MARK"));
    }

    static Rules rules(Rules.Component component, String passMark, List<String> tieBreak) {
        return new Rules(
                null,
                List.of(component),
                Rules.Combination.SUM,
                null,
                new BigDecimal(passMark),
                Rules.PassCompared.AFTER_ROUNDING,
                Rules.Bonus.HIGHEST,
                null,
                tieBreak,
                Rules.TieScope.LAST_SLOT);
    }

    static Rules.Component component(
            String code,
            @Nullable String passMark,
            Rules.Method method,
            int examiners,
            String step,
            List<Rules.Range> spread) {
        return new Rules.Component(
                code,
                null,
                new BigDecimal("100"),
                BigDecimal.ONE,
                passMark == null ? null : new BigDecimal(passMark),
                examiners,
                List.of(),
                null,
                method,
                new Rules.Rounding(new BigDecimal(step), RoundingMode.HALF_UP),
                spread);
    }

    static List<Rules.Range> brackets() {
        return List.of(
                new Rules.Range(BigDecimal.ZERO, true, new BigDecimal("5"), true, Action.AVERAGE),
                new Rules.Range(new BigDecimal("5"), false, BigDecimal.TEN, false, Action.HEAD_OF_BOARD),
                new Rules.Range(BigDecimal.TEN, true, null, false, Action.CHAIR));
    }

    static Bundle post(int quota, Entrant... entrants) {
        return bundle(interview(), quota, List.of(entrants));
    }

    static Bundle bundle(Rules rules, int quota, List<Entrant> entrants) {
        return new Bundle(
                Bundle.FORMAT,
                new Bundle.Origin("THU", null, null),
                rules,
                List.of(new Bundle.Post("P1", null, quota)),
                entrants,
                List.of(),
                null);
    }

    static Bundle bundle(Rules rules, List<Bundle.Post> posts, List<Entrant> entrants) {
        return new Bundle(Bundle.FORMAT, new Bundle.Origin("THU", null, null), rules, posts, entrants, List.of(), null);
    }

    /** The rules with an order of wishes and keys to stage 1. */
    static Rules with(Rules rules, Rules.@Nullable WishOrder wishes, Rules.@Nullable AnswerKeys keys) {
        return new Rules(
                null,
                rules.components(),
                rules.combination(),
                rules.markRounding(),
                rules.passMark(),
                rules.passCompared(),
                rules.bonus(),
                rules.totalRounding(),
                rules.tieBreak(),
                rules.tieScope(),
                null,
                null,
                wishes,
                keys);
    }

    static Rules with(Rules rules, Rules.EqualRanks equalRanks) {
        return with(rules, null, equalRanks);
    }

    static Rules with(Rules rules, Rules.Kind kind) {
        return with(rules, kind, null);
    }

    private static Rules with(Rules rules, Rules.@Nullable Kind kind, Rules.@Nullable EqualRanks equalRanks) {
        return new Rules(
                null,
                rules.components(),
                rules.combination(),
                rules.markRounding(),
                rules.passMark(),
                rules.passCompared(),
                rules.bonus(),
                rules.totalRounding(),
                rules.tieBreak(),
                rules.tieScope(),
                kind,
                equalRanks,
                null,
                null);
    }

    static Entrant marked(String number, String bonus, String totals) {
        return entrant(number, bonus, marks("PV", totals));
    }

    static Entrant entrant(String number, String bonus, Entrant.Marks... marks) {
        return new Entrant(
                number,
                "P1",
                Attendance.PRESENT,
                Arrays.stream(bonus.split(" "))
                        .filter(points -> !points.equals("0"))
                        .map(points -> new Entrant.Bonus(new BigDecimal(points), null))
                        .toList(),
                Map.of(),
                List.of(marks));
    }

    static Entrant away(String number, String bonus, Attendance attendance) {
        return new Entrant(
                number, "P1", attendance, List.of(new Entrant.Bonus(new BigDecimal(bonus), null)), Map.of(), List.of());
    }

    static Entrant.Marks marks(String component, String totals) {
        return new Entrant.Marks(component, null, sheets(totals), null, List.of());
    }

    static List<Entrant.Sheet> sheets(String totals) {
        List<Entrant.Sheet> sheets = new ArrayList<>();
        for (String total : totals.split(" ")) {
            sheets.add(new Entrant.Sheet("GK" + (sheets.size() + 1), List.of(new BigDecimal(total)), null));
        }
        return sheets;
    }

    /** Each candidate as {@code 001 1 85.0 SELECTED}, in the order of the bundle. */
    static List<String> outcome(Bundle bundle) {
        return SecondCalculator.compute(bundle).lines().stream()
                .map(line -> line.number() + " " + line.rank() + " " + line.total() + " " + line.result()
                        + (line.unranked() == null ? "" : " " + line.unranked()))
                .toList();
    }

    /** The second calculator's own result as a stated one. */
    static Stated stated(Bundle bundle) {
        return new Stated(
                1,
                "COMPUTED",
                SecondCalculator.compute(bundle).lines().stream()
                        .map(line -> new Stated.Line(
                                line.number(),
                                line.post(),
                                line.mark(),
                                line.bonus(),
                                line.total(),
                                line.rank(),
                                line.result(),
                                List.of()))
                        .toList());
    }

    /** A written part and an interview, weighted 2 to 1, each with a pass mark of 50. */
    static Rules twoParts(Rules.Combination combination, Rules.@Nullable Rounding rounding) {
        Rules.Component written = component("VIET", "50", Rules.Method.MEAN, 1, "0.1", List.of());
        Rules.Component oral = new Rules.Component(
                "PV",
                null,
                new BigDecimal("100"),
                null,
                new BigDecimal("50"),
                1,
                List.of(),
                null,
                Rules.Method.MEAN,
                written.rounding(),
                List.of());
        return new Rules(
                null,
                List.of(weighted(written, "2"), weighted(oral, "1")),
                combination,
                rounding,
                null,
                Rules.PassCompared.AFTER_ROUNDING,
                Rules.Bonus.HIGHEST,
                null,
                List.of(),
                Rules.TieScope.LAST_SLOT);
    }

    private static Rules.Component weighted(Rules.Component part, String weight) {
        return new Rules.Component(
                part.code(),
                null,
                part.maximum(),
                new BigDecimal(weight),
                part.passMark(),
                part.examinersMin(),
                List.of(),
                null,
                part.method(),
                part.rounding(),
                List.of());
    }
}
