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
 * @param tieBreak higher wins: {@code MARK}, the code or tie key of a component, or a key of the candidates
 * @param kind without it a ranking
 * @param equalRanks without it the ranks behind equals are left out
 * @param wishes in which order posts recruited in common are filled
 * @param stage1 keys to the answers of stage 1, where they are given
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
        TieScope tieScope,
        @Nullable Kind kind,
        @Nullable EqualRanks equalRanks,
        @Nullable WishOrder wishes,
        @Nullable AnswerKeys stage1) {

    /** A ranking of posts on their own, without stage 1. */
    public Rules(
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
        this(
                title,
                components,
                combination,
                markRounding,
                passMark,
                passCompared,
                bonus,
                totalRounding,
                tieBreak,
                tieScope,
                null,
                null,
                null,
                null);
    }

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

    /** Whether the round ranks by quota or only says who passed. */
    public boolean assessment() {
        return kind == Kind.ASSESSMENT;
    }

    boolean firstFormat() {
        return kind == null
                && equalRanks == null
                && wishes == null
                && stage1 == null
                && components.stream().allMatch(component -> component.tieKey() == null);
    }

    /** What the round decides. */
    public enum Kind {
        RANKING,
        /** Pass or fail: no quota, no rank, no bonus. */
        ASSESSMENT
    }

    /** What stands behind equal ranks. */
    public enum EqualRanks {
        /** 1, 2, 2, 4. */
        NEXT_LEFT_OUT,
        /** 1, 2, 2, 3. */
        NEXT_FOLLOWS
    }

    /** In which order posts recruited in common are filled. */
    public enum WishOrder {
        BY_TOTAL,
        FIRST_WISH_FIRST
    }

    /** The keys to stage 1 and the questions that were cancelled in every variant. */
    public record AnswerKeys(List<Key> keys, List<CancelledQuestion> cancelled) {
        public AnswerKeys {
            keys = Check.list(keys);
            cancelled = Check.list(cancelled);
            Check.distinct(keys, key -> key.part() + " " + key.variantCode(), "đáp án");
            Check.distinct(cancelled, one -> one.part() + " " + one.question(), "câu bị hủy");
        }
    }

    /** The key to one variant of a part, in the order in which the variant asks. */
    public record Key(String part, @Nullable String variant, List<KeyEntry> entries) {
        public Key {
            Check.present(part, "part");
            entries = List.copyOf(Check.present(entries, "entries"));
            Check.distinct(entries, KeyEntry::question, "câu hỏi");
        }

        public String variantCode() {
            return variant == null ? "" : variant;
        }
    }

    /**
     * A question and what is right.
     *
     * @param accepted {@code A}; {@code A/C} where either is right; {@code A+C} where both must be marked
     */
    public record KeyEntry(String question, String accepted) {
        public KeyEntry {
            Check.present(question, "question");
            Check.that(
                    Check.present(accepted, "accepted").matches("[A-H](\\+[A-H])*(/[A-H](\\+[A-H])*)*"),
                    "đáp án không hợp lệ: " + accepted);
        }
    }

    /** A question that the council took out. */
    public record CancelledQuestion(String part, String question, Effect effect) {

        /** What it counts for. */
        public enum Effect {
            EVERYBODY_CORRECT,
            NOT_COUNTED
        }

        public CancelledQuestion {
            Check.present(part, "part");
            Check.present(question, "question");
            Check.present(effect, "effect");
        }
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
        /** A third mark, which counts with the nearer of the first two, or with both from their middle. */
        THIRD_MARK,
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
     * @param tieKey under which name the mark may break a tie where it is one of several components
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
            List<Range> spread,
            @Nullable String tieKey) {

        /** A component without a tie key of its own. */
        public Component(
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
            this(
                    code,
                    title,
                    maximum,
                    weight,
                    passMark,
                    examinersMin,
                    criteria,
                    sheetRounding,
                    method,
                    rounding,
                    spread,
                    null);
        }

        /** Whether marks far apart are marked a third time. */
        public boolean thirdMark() {
            return spread.stream().anyMatch(range -> range.action() == Action.THIRD_MARK);
        }

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
