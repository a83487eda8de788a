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
 * @param parameters every parameter, those with a component of their own too
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
        Parameters parameters) {

    public RuleSet {
        formsByKindAndRank = Map.copyOf(formsByKindAndRank);
        if (inForceTo != null && inForceTo.isBefore(inForceFrom)) {
            throw new IllegalArgumentException(code.value() + ": in force to before from");
        }
    }

    /** Every parameter, in the order in which a lawyer reads them. */
    public List<Parameter<?>> all() {
        return parameters.inOrder();
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

    /**
     * What the rule set says on a point that not every law knows.
     *
     * @throws IllegalArgumentException for a key that is in no document, or a value of another type
     */
    @SuppressWarnings("unchecked")
    public <T> Setting<T> setting(SettingKey<T> key) {
        Parameter<?> parameter = parameter(key.key());
        Object value = parameter.value();
        if (value == Absent.NONE) {
            return new Setting.NotInThisLaw<>(parameter.source());
        }
        if (value == Absent.UNKNOWN) {
            return new Setting.TextNotSeen<>(parameter.source());
        }
        if (!key.type().isInstance(value)) {
            throw new IllegalArgumentException(
                    key() + ": " + key.key() + " is no " + key.type().getSimpleName());
        }
        return new Setting.Stated<>(
                new Parameter<>(key.key(), (T) value, parameter.source(), parameter.verified(), parameter.note()));
    }

    /** The same for a key that only one rule asks for. */
    public <T> Setting<T> setting(String key, Class<T> type) {
        return setting(new SettingKey<>(key, type));
    }

    /** The brackets of the spread of the two marks of a written paper; every document states them. */
    public Parameter<List<SpreadBracket>> writtenSpreadBrackets() {
        Parameter<?> brackets =
                setting("written-spread-brackets", List.class).stated().orElseThrow();
        List<SpreadBracket> values = ((List<?>) brackets.value())
                .stream().map(SpreadBracket.class::cast).toList();
        return new Parameter<>(brackets.key(), values, brackets.source(), brackets.verified(), brackets.note());
    }

    /** The ranks of posts whose candidates sit stage 1; none where the law knows no stage 1. */
    public List<PostRank> stage1Ranks() {
        return setting(SettingKey.ROUND1_RANKS).value().orElse(List.of());
    }

    /** The chain that breaks a tie at the last slot in a kind of round. */
    public Parameter<List<TieBreakKey>> tieChainOf(RoundKind kind) {
        if (kind == RoundKind.SELECTION
                && setting("selection.tie-chain", List.class) instanceof Setting.Stated<List> stated) {
            Parameter<?> chain = stated.parameter();
            List<TieBreakKey> keys = ((List<?>) chain.value())
                    .stream().map(TieBreakKey.class::cast).toList();
            return new Parameter<>(chain.key(), keys, chain.source(), chain.verified(), chain.note());
        }
        return tieChain;
    }

    /** The rule set with pass mark and scale as the plan of a session gives them, since the law leaves both to it. */
    public RuleSet withPlan(BigDecimal planPassMark, BigDecimal planScale, String planNumber) {
        LegalRef plan = new LegalRef(
                planNumber.isBlank() ? "Kế hoạch của kỳ" : "Kế hoạch " + planNumber, "thang điểm, điểm đạt");
        return new RuleSet(
                code,
                examRegulation,
                sector,
                title,
                inForceFrom,
                inForceTo,
                inForceVerified,
                new Parameter<>("pass-mark", planPassMark, plan, true, ""),
                new Parameter<>("scale", planScale, plan, true, ""),
                officialMarkRounding,
                passComparedAfterRounding,
                priorityCategories,
                spreadBrackets,
                tieChain,
                interviewMinutes,
                preparationMinutes,
                examinersMin,
                examinersNormal,
                examinersMax,
                councilSizes,
                kinshipExcluded,
                appealOfInterviewAllowed,
                namesHiddenFromExaminers,
                formsByKindAndRank,
                Parameters.of(all().stream()
                        .map(parameter -> switch (parameter.key()) {
                            case "pass-mark" -> new Parameter<>("pass-mark", planPassMark, plan, true, "");
                            case "scale" -> new Parameter<>("scale", planScale, plan, true, "");
                            default -> parameter;
                        })
                        .toList()));
    }

    /** The parameters that another edition of the same rule set gives otherwise: value, article, or whether it was read. */
    public List<ParameterName> differingFrom(RuleSet other) {
        return all().stream()
                .filter(parameter -> !other.all().contains(parameter))
                .map(Parameter::name)
                .toList();
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

    private Parameter<?> parameter(String key) {
        Parameter<?> found = parameters.byKey().get(key);
        if (found == null) {
            throw new IllegalArgumentException(code.value() + ": no parameter " + key);
        }
        return found;
    }

    /** Names decree and exam regulation together, as addresses do. */
    public String key() {
        return code.value() + "-" + examRegulation.value();
    }
}
