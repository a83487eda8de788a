package vn.bangvang.timetable;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.RoundKind;

/** Which steps a round has. */
final class StepsOfRound {

    private static final Set<Step> FORMS_AND_NOTICE =
            EnumSet.of(Step.PUBLIC_NOTICE, Step.INTAKE_END, Step.FORM_CHECK, Step.INELIGIBLE_NOTICE);

    private static final Set<Step> ROUND1 = EnumSet.of(Step.ROUND1_SUMMONS, Step.ROUND1_LIST_POSTED, Step.ROUND1);

    private static final Set<Step> ROUND1_MARKED =
            EnumSet.of(Step.ROUND1_MARKING, Step.ROUND1_RESULT, Step.ROUND1_APPEAL_END, Step.ROUND1_REGRADE);

    private static final Set<Step> ROUND2_APPEAL =
            EnumSet.of(Step.ROUND2_RESULT, Step.ROUND2_APPEAL_END, Step.ROUND2_REGRADE);

    private static final Set<Step> WINNERS = EnumSet.of(Step.DOSSIER, Step.CANCELLATION, Step.NEXT_LOWER);

    private StepsOfRound() {}

    static Set<Step> of(RoundFacts facts, RoundDates dates) {
        Set<Step> steps = EnumSet.allOf(Step.class);
        if (facts.kind() == RoundKind.QUARTERLY_ASSESSMENT) {
            steps.removeAll(FORMS_AND_NOTICE);
            steps.removeAll(WINNERS);
        }
        if (!hasRound1(facts)) {
            steps.removeAll(ROUND1);
            steps.removeAll(ROUND1_MARKED);
        }
        if (!dates.round1OnPaper()) {
            steps.removeAll(ROUND1_MARKED);
        }
        if (!writes(facts)) {
            steps.removeAll(ROUND2_APPEAL);
        }
        return Collections.unmodifiableSet(steps);
    }

    /** In a selection round 1 is the check of the forms; some rule sets spare some ranks. */
    private static boolean hasRound1(RoundFacts facts) {
        boolean exam = facts.kind() == RoundKind.COMPETITIVE_EXAM || facts.kind() == RoundKind.INTERVIEW_EXAM;
        return exam
                && (facts.ranks().isEmpty()
                        || facts.ranks().stream().anyMatch(facts.rules().stage1Ranks()::contains));
    }

    private static boolean writes(RoundFacts facts) {
        return facts.kind() != RoundKind.QUARTERLY_ASSESSMENT
                && (facts.forms().contains(ExamForm.WRITTEN) || facts.forms().contains(ExamForm.COMBINED));
    }
}
