package vn.bangvang.exemption;

import vn.bangvang.regulation.Absent;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.SettingKey;
import vn.bangvang.regulation.internal.ShippedRules;

/** A shipped rule set in which one value is another. */
final class ChangedRules {

    private ChangedRules() {}

    static RuleSet unknown(String code, SettingKey<?> key) {
        return with(code, key, Absent.UNKNOWN);
    }

    static RuleSet with(String code, SettingKey<?> key, Object value) {
        RuleSet rules = ShippedRules.of(code);
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
                rules.all().stream()
                        .<Parameter<?>>map(parameter -> parameter.key().equals(key.key())
                                ? new Parameter<>(
                                        parameter.key(),
                                        value,
                                        parameter.source(),
                                        parameter.verified(),
                                        parameter.note())
                                : parameter)
                        .toList());
    }
}
