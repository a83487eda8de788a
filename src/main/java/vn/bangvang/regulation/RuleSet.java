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

    /** What the law says on a limit such as {@code publish}; a name that no document knows is an accident. */
    public TermAnswer term(String name) {
        Parameter<?> parameter = parameter("term." + name);
        return switch (parameter.value()) {
            case Term term -> new TermAnswer.Limited(term, parameter.source(), parameter.verified(), parameter.note());
            case Absent absent
            when absent == Absent.NONE ->
                new TermAnswer.NotInLaw(parameter.source(), parameter.verified(), parameter.note());
            case Absent absent -> new TermAnswer.Unknown(parameter.source(), parameter.note());
            default -> throw new IllegalArgumentException(code.value() + ": no term " + name);
        };
    }

    /** Whether a limit in days that ends on a day of rest moves to the next working day. */
    public Parameter<RestDayEnd> endOnRestDay() {
        Parameter<?> parameter = parameter("term.end-on-rest-day");
        return new Parameter<>(
                parameter.key(),
                (RestDayEnd) parameter.value(),
                parameter.source(),
                parameter.verified(),
                parameter.note());
    }

    /** The ranks that sit round 1; empty where the text was not seen. */
    public List<PostRank> round1Ranks() {
        return parameter("round1.ranks").value() instanceof List<?> ranks
                ? ranks.stream().map(PostRank.class::cast).toList()
                : List.of();
    }

    private Parameter<?> parameter(String key) {
        return all.stream()
                .filter(parameter -> parameter.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code.value() + ": no parameter " + key));
    }

    /** Names decree and exam regulation together, as addresses do. */
    public String key() {
        return code.value() + "-" + examRegulation.value();
    }
}
