package vn.bangvang.timetable;

import java.util.List;

/** The steps of a round from the plan to taking up the post, in the order in which they follow each other. */
public enum Step {
    PLAN,
    PUBLIC_NOTICE,
    INTAKE_END("apply"),
    FORM_CHECK("form-check"),
    INELIGIBLE_NOTICE("ineligible-notice"),
    ROUND1_SUMMONS("summons"),
    ROUND1_LIST_POSTED("list-posted"),
    ROUND1("round1"),
    ROUND1_MARKING("round1-marking"),
    ROUND1_RESULT("round1-result"),
    ROUND1_APPEAL_END("appeal-window"),
    ROUND1_REGRADE("regrade"),
    ROUND2_SUMMONS("round2-summons", "summons"),
    ROUND2_LIST_POSTED("list-posted"),
    ROUND2("round2"),
    ROUND2_MARKING,
    ROUND2_RESULT,
    ROUND2_APPEAL_END("appeal-window"),
    ROUND2_REGRADE("regrade"),
    REPORT("report"),
    APPROVAL,
    PUBLICATION("publish"),
    DOSSIER("dossier"),
    DECISION("decision"),
    DECISION_RECEIVED,
    START("start"),
    /** Only where a winner is struck off. */
    CANCELLATION,
    NEXT_LOWER("next-lower");

    private final List<String> terms;

    Step(String... terms) {
        this.terms = List.of(terms);
    }

    /** The terms of the rule set that limit this step, the nearest to it first. */
    public List<String> terms() {
        return terms;
    }

    /** Whether it happens only in some rounds, so that nothing waits for it. */
    public boolean onlyIfNeeded() {
        return this == CANCELLATION || this == NEXT_LOWER;
    }
}
