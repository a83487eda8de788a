package vn.bangvang.recompute.bundle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules that the result follows from.
 *
 * @param markRounding the one rounding of the components taken together; without it they are kept exact
 * @param totalRounding the one rounding of mark and bonus together; without it they are kept exact
 * @param tieBreak higher wins: {@code MARK}, the code of a component, or a key of the candidates
 */
public record Rules(
        @Nullable String title,
        List<Component> components,
        Combination combination,
        @Nullable Rounding markRounding,
        @Nullable BigDecimal passMark,
        PassCompared passCompared,
        Bonus bonus,
        @Nullable Rounding totalRounding,
        List<String> tieBreak,
        TieScope tieScope) {

    public Rules {
        components = List.copyOf(Check.present(components, "components"));
        Check.that(!components.isEmpty(), "phải có ít nhất một phần thi");
        Check.distinct(components, Component::code, "mã phần thi");
        Check.present(combination, "combination");
        Check.present(passCompared, "passCompared");
        Check.present(bonus, "bonus");
        Check.present(tieScope, "tieScope");
        tieBreak = Check.list(tieBreak);
        Check.that(
                combination == Combination.SUM || components.stream().allMatch(component -> component.weight() != null),
                "mỗi phần thi phải có hệ số (weight)");
        Check.that(
                combination != Combination.WEIGHTED_MEAN || markRounding != null,
                "WEIGHTED_MEAN phải có quy tắc làm tròn (markRounding)");
    }

    /** How the components make the mark. */
    public enum Combination {
        SUM,
        WEIGHTED_SUM,
        WEIGHTED_MEAN
    }

    /** How the examiners' totals make the official mark of a component. */
    public enum Method {
        MEAN,
        /** Without one highest and one lowest. */
        TRIMMED_MEAN
    }

    /** Which of several bonus points count. */
    public enum Bonus {
        HIGHEST,
        SUM
    }

    /** Whether the pass mark is compared with the rounded or with the exact mark. */
    public enum PassCompared {
        AFTER_ROUNDING,
        BEFORE_ROUNDING
    }

    /** Where the tie-break keys are asked: only where the last slot falls inside a tie, or everywhere. */
    public enum TieScope {
        LAST_SLOT,
        ALWAYS
    }

    /** What marks so far apart ask for. */
    public enum Action {
        AVERAGE,
        HEAD_OF_BOARD,
        CHAIR
    }

    /** To whole multiples of the step. */
    public record Rounding(BigDecimal step, RoundingMode mode) {
        public Rounding {
            Check.present(step, "step");
            Check.present(mode, "mode");
            Check.that(step.signum() > 0, "bước làm tròn phải lớn hơn 0");
            Check.that(mode != RoundingMode.UNNECESSARY, "UNNECESSARY không phải là cách làm tròn");
        }
    }

    /**
     * One part of the exam.
     *
     * @param sheetRounding the one rounding of an examiner's total; without it the total is kept exact
     * @param spread without ranges every spread is averaged
     */
    public record Component(
            String code,
            @Nullable String title,
            BigDecimal maximum,
            @Nullable BigDecimal weight,
            @Nullable BigDecimal passMark,
            int examinersMin,
            List<Criterion> criteria,
            @Nullable Rounding sheetRounding,
            Method method,
            Rounding rounding,
            List<Range> spread) {

        public Component {
            Check.present(code, "code");
            Check.present(maximum, "maximum");
            Check.present(method, "method");
            Check.present(rounding, "rounding");
            criteria = Check.list(criteria);
            spread = Check.list(spread);
            Check.that(maximum.signum() > 0, "điểm tối đa phải lớn hơn 0");
            Check.that(weight == null || weight.signum() > 0, "hệ số phải lớn hơn 0");
            Check.that(examinersMin >= 1, "phải có ít nhất một người chấm (examinersMin)");
            Check.that(
                    method != Method.TRIMMED_MEAN || examinersMin >= 3,
                    "TRIMMED_MEAN cần ít nhất ba người chấm (examinersMin)");
        }
    }

    /** One line of a score sheet. */
    public record Criterion(@Nullable String title, BigDecimal maximum, BigDecimal step) {
        public Criterion {
            Check.present(maximum, "maximum");
            Check.present(step, "step");
            Check.that(step.signum() > 0, "bước điểm phải lớn hơn 0");
        }
    }

    /** A range of spreads; without {@code to} it has no upper end. */
    public record Range(
            BigDecimal from,
            boolean fromInclusive,
            @Nullable BigDecimal to,
            boolean toInclusive,
            Action action) {
        public Range {
            Check.present(from, "from");
            Check.present(action, "action");
        }
    }
}
