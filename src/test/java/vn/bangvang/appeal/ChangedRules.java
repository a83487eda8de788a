package vn.bangvang.appeal;

import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.internal.ShippedRules;

/** A shipped rule set in which one value is another. */
final class ChangedRules {

    private ChangedRules() {}

    static RuleSet with(String code, String key, Object value) {
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
                        .<Parameter<?>>map(parameter -> parameter.key().equals(key)
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
