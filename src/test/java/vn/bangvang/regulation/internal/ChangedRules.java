package vn.bangvang.regulation.internal;

import java.util.function.UnaryOperator;
import vn.bangvang.regulation.Absent;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.Parameters;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.SettingKey;

/** A rule set in which a setting is another; what the rule set also hands out as a field of its own stays. */
public final class ChangedRules {

    private ChangedRules() {}

    public static RuleSet unknown(String code, SettingKey<?> key) {
        return with(code, key, Absent.UNKNOWN);
    }

    public static RuleSet with(String code, SettingKey<?> key, Object value) {
        return with(ShippedRules.of(code), key.key(), value);
    }

    public static RuleSet with(RuleSet rules, String key, Object value) {
        return each(
                rules,
                parameter -> parameter.key().equals(key)
                        ? new Parameter<>(key, value, parameter.source(), parameter.verified(), parameter.note())
                        : parameter);
    }

    public static RuleSet each(RuleSet rules, UnaryOperator<Parameter<?>> change) {
        return new RuleSet(
                rules.code(),
                rules.examRegulation(),
                rules.sector(),
                rules.title(),
                rules.inForceFrom(),
                rules.inForceTo(),
                rules.inForceVerified(),
                rules.passMark(),
                rules.scale(),
                rules.officialMarkRounding(),
                rules.passComparedAfterRounding(),
                rules.priorityCategories(),
                rules.spreadBrackets(),
                rules.tieChain(),
                rules.interviewMinutes(),
                rules.preparationMinutes(),
                rules.examinersMin(),
                rules.examinersNormal(),
                rules.examinersMax(),
                rules.councilSizes(),
                rules.kinshipExcluded(),
                rules.appealOfInterviewAllowed(),
                rules.namesHiddenFromExaminers(),
                rules.formsByKindAndRank(),
                Parameters.of(rules.all().stream().<Parameter<?>>map(change).toList()));
    }

    /** With the pass mark compared before rounding. */
    public static RuleSet beforeRounding(RuleSet rules) {
        Parameter<Boolean> shipped = rules.passComparedAfterRounding();
        return new RuleSet(
                rules.code(),
                rules.examRegulation(),
                rules.sector(),
                rules.title(),
                rules.inForceFrom(),
                rules.inForceTo(),
                rules.inForceVerified(),
                rules.passMark(),
                rules.scale(),
                rules.officialMarkRounding(),
                new Parameter<>(shipped.key(), false, shipped.source(), shipped.verified(), shipped.note()),
                rules.priorityCategories(),
                rules.spreadBrackets(),
                rules.tieChain(),
                rules.interviewMinutes(),
                rules.preparationMinutes(),
                rules.examinersMin(),
                rules.examinersNormal(),
                rules.examinersMax(),
                rules.councilSizes(),
                rules.kinshipExcluded(),
                rules.appealOfInterviewAllowed(),
                rules.namesHiddenFromExaminers(),
                rules.formsByKindAndRank(),
                rules.parameters());
    }
}
