package vn.bangvang.regulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dated rule set: a decree with an exam regulation of its time, every value with its article.
 *
 * @param inForceVerified whether the text that sets the dates was read
 * @param all every parameter, those with a component of their own too, in the order in which a lawyer reads them
 */
public record RuleSet(
        RuleSetCode code,
        RuleSetCode examRegulation,
        Sector sector,
        String title,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
        boolean inForceVerified,
        Parameter<BigDecimal> passMark,
        Parameter<BigDecimal> scale,
        Parameter<Rounding> officialMarkRounding,
        Parameter<Boolean> passComparedAfterRounding,
        Parameter<List<PriorityCategory>> priorityCategories,
        Parameter<List<SpreadBracket>> spreadBrackets,
        Parameter<List<TieBreakKey>> tieChain,
        Parameter<Integer> interviewMinutes,
        Parameter<Integer> preparationMinutes,
        Parameter<Integer> examinersMin,
        Parameter<Integer> examinersNormal,
        Parameter<Integer> examinersMax,
        Parameter<List<Integer>> councilSizes,
        Parameter<List<Kinship>> kinshipExcluded,
        Parameter<Boolean> appealOfInterviewAllowed,
        Parameter<Boolean> namesHiddenFromExaminers,
        Map<String, Parameter<List<ExamForm>>> formsByKindAndRank,
        List<Parameter<?>> all) {

    public RuleSet {
        all = List.copyOf(all);
        formsByKindAndRank = Map.copyOf(formsByKindAndRank);
        if (inForceTo != null && inForceTo.isBefore(inForceFrom)) {
            throw new IllegalArgumentException(code.value() + ": in force to before from");
        }
    }

    /** Whether a plan approved on that day falls under this rule set. */
    public boolean inForceOn(LocalDate day) {
        return !day.isBefore(inForceFrom) && (inForceTo == null || !day.isAfter(inForceTo));
    }

    /** The forms of exam listed for a rank in a kind of round. */
    public Parameter<List<ExamForm>> forms(RoundKind kind, PostRank rank) {
        Parameter<List<ExamForm>> forms = formsByKindAndRank.get(kind + "." + rank);
        if (forms == null) {
            throw new IllegalArgumentException(code.value() + ": no forms for " + kind + " and " + rank);
        }
        return forms;
    }

    /** What this rule set says on that key: its value with the article, that it has no such rule, or that its text was not seen. */
    @SuppressWarnings("unchecked")
    public <T> Setting<T> setting(SettingKey<T> key) {
        Parameter<?> parameter = all.stream()
                .filter(candidate -> candidate.key().equals(key.key()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code.value() + ": no parameter " + key.key()));
        return switch (parameter.value()) {
            case Absent absent when absent == Absent.NONE -> new Setting.NotInThisLaw<>(parameter.source());
            case Absent unknown -> new Setting.Unknown<>(parameter.source());
            case Object value
            when key.type().isInstance(value) ->
                new Setting.Value<>((T) value, parameter.source(), parameter.verified());
            case Object other ->
                throw new IllegalArgumentException(
                        key.key() + " is no " + key.type().getSimpleName());
        };
    }

    /** Names decree and exam regulation together, as addresses do. */
    public String key() {
        return code.value() + "-" + examRegulation.value();
    }
}
