package vn.bangvang.recompute.internal;

import vn.bangvang.regulation.Parameter;
import vn.bangvang.regulation.RuleSet;

/** Rule sets as a council might change them. */
final class Strict {

    private Strict() {}

    /** With the pass mark compared before rounding. */
    static RuleSet beforeRounding(RuleSet rules) {
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
                rules.all());
    }
}
