package vn.bangvang.regulation.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.ExemptionGround;
import vn.bangvang.regulation.Kinship;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.Parameters;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.PriorityCategory;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.Sector;
import vn.bangvang.regulation.SettingKey;
import vn.bangvang.regulation.SpreadAction;
import vn.bangvang.regulation.SpreadBracket;
import vn.bangvang.regulation.StrikeOffReason;
import vn.bangvang.regulation.Term;

/** Makes a rule set of a decree and an exam regulation and refuses what contradicts itself. */
final class RuleSetReader {

    private RuleSetReader() {}

    /** The decree's own parameters were completed by those that it amends. */
    static RuleSet read(RuleDocument decree, RuleDocument exam, Sector sector, LocalDate from, @Nullable LocalDate to) {
        RuleDocument document = decree.over(exam);
        Map<String, Parameter<List<ExamForm>>> forms = new HashMap<>();
        for (RoundKind kind : RoundKind.values()) {
            for (PostRank rank : PostRank.values()) {
                forms.put(kind + "." + rank, document.read(Catalogue.forms(kind, rank)));
            }
        }
        List<Parameter<?>> all = Catalogue.ALL.stream()
                .<Parameter<?>>map(known -> document.read(known))
                .toList();
        var rules = new RuleSet(
                decree.code(),
                exam.code(),
                sector,
                decree.title() + "; " + exam.title(),
                from,
                to,
                decree.inForceVerified() && exam.inForceVerified(),
                document.read(Catalogue.PASS_MARK),
                document.read(Catalogue.SCALE),
                document.read(Catalogue.ROUNDING),
                document.read(Catalogue.PASS_AFTER_ROUNDING),
                document.read(Catalogue.PRIORITY),
                document.read(Catalogue.SPREAD),
                document.read(Catalogue.TIE_CHAIN),
                document.read(Catalogue.INTERVIEW_MINUTES),
                document.read(Catalogue.PREPARATION_MINUTES),
                document.read(Catalogue.EXAMINERS_MIN),
                document.read(Catalogue.EXAMINERS_NORMAL),
                document.read(Catalogue.EXAMINERS_MAX),
                document.read(Catalogue.COUNCIL_SIZES),
                document.read(Catalogue.KINSHIP),
                document.read(Catalogue.INTERVIEW_APPEAL),
                document.read(Catalogue.NAMES_HIDDEN),
                forms,
                Parameters.of(all));
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
        unique(
                document,
                rules.setting(SettingKey.EXEMPTIONS).value().orElse(List.of()).stream()
                        .map(ExemptionGround::code)
                        .toList(),
                SettingKey.EXEMPTIONS.key());
        List<StrikeOffReason> reasons =
                rules.setting(SettingKey.STRIKE_OFF_REASONS).value().orElse(List.of());
        unique(document, reasons.stream().map(StrikeOffReason::code).toList(), SettingKey.STRIKE_OFF_REASONS.key());
        reasons.stream()
                .flatMap(reason -> reason.after().stream())
                .filter(term -> rules.all().stream()
                        .noneMatch(parameter -> parameter.key().equals("term." + term)))
                .forEach(term -> {
                    throw document.complaint(SettingKey.STRIKE_OFF_REASONS.key(), "name the unknown term " + term);
                });
        refuseGaps(document, rules.spreadBrackets());
        refuseGaps(document, rules.writtenSpreadBrackets());
        if (rules.spreadBrackets().value().stream().anyMatch(bracket -> bracket.action() == SpreadAction.THIRD_MARK)) {
            throw document.complaint(rules.spreadBrackets().key(), "ask for a third mark, which only a paper can get");
        }
        refuseUnclearNumbers(document, rules);
    }

    /** Which of two limits holds for a round must be clear from its number of applicants. */
    private static void refuseUnclearNumbers(RuleDocument document, RuleSet rules) {
        for (Parameter<?> parameter : rules.all()) {
            if (parameter.value() instanceof Term term
                    && parameter.key().endsWith("-large") != term.applicantsFrom() > 0) {
                throw document.complaint(
                        parameter.key(),
                        "must name the number of applicants (applicants-from) if it ends on -large,"
                                + " and else must not");
            }
        }
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
    private static void refuseGaps(RuleDocument document, Parameter<List<SpreadBracket>> brackets) {
        @Nullable BigDecimal end = BigDecimal.ZERO;
        boolean endTaken = false;
        for (SpreadBracket bracket : brackets.value()) {
            if (end == null || bracket.from().compareTo(end) != 0 || bracket.fromInclusive() == endTaken) {
                throw document.complaint(brackets.key(), "leave a gap or overlap at " + bracket.from());
            }
            end = bracket.to();
            endTaken = bracket.toInclusive();
        }
        if (end != null) {
            throw document.complaint(brackets.key(), "end at " + end + " and must not end");
        }
    }
}
