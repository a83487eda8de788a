package vn.bangvang.regulation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A dated rule set: every value that a round uses, each with its article. */
public record RuleSet(
        RuleSetCode code,
        String title,
        LocalDate inForceFrom,
        @Nullable LocalDate inForceTo,
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
        Map<String, Parameter<List<ExamForm>>> formsByKindAndRank) {

    public RuleSet {
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

    /** Every parameter, in the order in which a lawyer reads them. */
    public List<Parameter<?>> all() {
        List<Parameter<?>> all = new ArrayList<>(List.of(
                scale,
                passMark,
                passComparedAfterRounding,
                officialMarkRounding,
                priorityCategories,
                tieChain,
                spreadBrackets,
                examinersMin,
                examinersNormal,
                examinersMax,
                interviewMinutes,
                preparationMinutes,
                councilSizes,
                kinshipExcluded,
                appealOfInterviewAllowed,
                namesHiddenFromExaminers));
        formsByKindAndRank.keySet().stream()
                .sorted()
                .map(formsByKindAndRank::get)
                .forEach(all::add);
        return List.copyOf(all);
    }
}
