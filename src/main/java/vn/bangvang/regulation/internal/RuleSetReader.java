package vn.bangvang.regulation.internal;

import static vn.bangvang.regulation.internal.RuleDocument.decimal;
import static vn.bangvang.regulation.internal.RuleDocument.field;
import static vn.bangvang.regulation.internal.RuleDocument.flag;
import static vn.bangvang.regulation.internal.RuleDocument.list;
import static vn.bangvang.regulation.internal.RuleDocument.optionalField;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.Kinship;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.PriorityCategory;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.Rounding;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.RuleSetCode;
import vn.bangvang.regulation.SpreadAction;
import vn.bangvang.regulation.SpreadBracket;
import vn.bangvang.regulation.TieBreakKey;

/** Makes a rule set of its document and refuses what is missing or contradicts itself. */
final class RuleSetReader {

    private RuleSetReader() {}

    static RuleSet read(RuleDocument document) {
        Map<String, Parameter<List<ExamForm>>> forms = new HashMap<>();
        for (RoundKind kind : RoundKind.values()) {
            for (PostRank rank : PostRank.values()) {
                forms.put(
                        kind + "." + rank,
                        document.parameter(
                                "forms." + kind + "." + rank,
                                value -> list(value, form -> ExamForm.valueOf((String) form))));
            }
        }
        String to = document.optionalText("in-force-to");
        var rules = new RuleSet(
                new RuleSetCode(document.text("code")),
                document.text("title"),
                LocalDate.parse(document.text("in-force-from")),
                to == null ? null : LocalDate.parse(to),
                document.parameter("pass-mark", RuleDocument::decimal),
                document.parameter("scale", RuleDocument::decimal),
                document.parameter("official-mark-rounding", RuleSetReader::rounding),
                document.parameter("pass-compared-after-rounding", RuleDocument::flag),
                document.parameter("priority-categories", value -> list(value, RuleSetReader::category)),
                document.parameter("spread-brackets", value -> list(value, RuleSetReader::bracket)),
                document.parameter("tie-chain", value -> list(value, key -> TieBreakKey.valueOf((String) key))),
                document.parameter("interview-minutes", RuleDocument::whole),
                document.parameter("preparation-minutes", RuleDocument::whole),
                document.parameter("examiners-min", RuleDocument::whole),
                document.parameter("examiners-normal", RuleDocument::whole),
                document.parameter("examiners-max", RuleDocument::whole),
                document.parameter("council-sizes", value -> list(value, RuleDocument::whole)),
                document.parameter("kinship-excluded", value -> list(value, RuleSetReader::kinship)),
                document.parameter("appeal-of-interview-allowed", RuleDocument::flag),
                document.parameter("names-hidden-from-examiners", RuleDocument::flag),
                forms);
        document.refuseUnknownKeys();
        refuseContradictions(document, rules);
        return rules;
    }

    private static void refuseContradictions(RuleDocument document, RuleSet rules) {
        BigDecimal pass = rules.passMark().value();
        if (pass.signum() <= 0 || pass.compareTo(rules.scale().value()) > 0) {
            throw document.complaint("pass-mark", "lies outside the scale");
        }
        if (rules.examinersMin().value() < 2
                || rules.examinersMin().value() > rules.examinersNormal().value()
                || rules.examinersNormal().value() > rules.examinersMax().value()) {
            throw document.complaint("examiners-min", "must be at least 2 and min <= normal <= max");
        }
        unique(
                document,
                rules.priorityCategories().value().stream()
                        .map(PriorityCategory::code)
                        .toList(),
                "priority-categories");
        unique(
                document,
                rules.kinshipExcluded().value().stream().map(Kinship::code).toList(),
                "kinship-excluded");
        unique(document, rules.tieChain().value(), "tie-chain");
        refuseGaps(document, rules.spreadBrackets().value());
    }

    private static void unique(RuleDocument document, List<?> values, String key) {
        Set<Object> seen = new HashSet<>();
        for (Object value : values) {
            if (!seen.add(value)) {
                throw document.complaint(key, "names " + value + " twice");
            }
        }
    }

    /** Every spread from zero upwards falls into exactly one bracket. */
    private static void refuseGaps(RuleDocument document, List<SpreadBracket> brackets) {
        @Nullable BigDecimal end = BigDecimal.ZERO;
        boolean endTaken = false;
        for (SpreadBracket bracket : brackets) {
            if (end == null || bracket.from().compareTo(end) != 0 || bracket.fromInclusive() == endTaken) {
                throw document.complaint("spread-brackets", "leave a gap or overlap at " + bracket.from());
            }
            end = bracket.to();
            endTaken = bracket.toInclusive();
        }
        if (end != null) {
            throw document.complaint("spread-brackets", "end at " + end + " and must not end");
        }
    }

    private static Rounding rounding(Object value) {
        return new Rounding(
                RuleDocument.whole(field(value, "scale")), RoundingMode.valueOf((String) field(value, "mode")));
    }

    private static PriorityCategory category(Object value) {
        return new PriorityCategory(
                (String) field(value, "code"), (String) field(value, "label"), decimal(field(value, "points")));
    }

    private static Kinship kinship(Object value) {
        return new Kinship((String) field(value, "code"), (String) field(value, "label"));
    }

    private static SpreadBracket bracket(Object value) {
        Object to = optionalField(value, "to");
        return new SpreadBracket(
                decimal(field(value, "from")),
                flag(field(value, "from-inclusive")),
                to == null ? null : decimal(to),
                to != null && flag(Objects.requireNonNull(field(value, "to-inclusive"))),
                SpreadAction.valueOf((String) field(value, "action")));
    }
}
