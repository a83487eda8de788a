package vn.bangvang.regulation;

/**
 * A time limit in days or working days, with the event that it counts from; the first day is the one after the event.
 *
 * @param applicantsFrom the number of applicants from which this limit takes the place of the usual one; 0 for all
 */
public record Term(int amount, Unit unit, Anchor anchor, Counted counted, int applicantsFrom) {

    /** What is counted. */
    public enum Unit {
        DAYS,
        WORKING_DAYS
    }

    /** From which event the law counts. */
    public enum Anchor {
        PUBLIC_NOTICE,
        INTAKE_END,
        CHECK_END,
        SUMMONS,
        EXAM,
        /** The end of round 1: of its marking, or where nothing is marked of its exam, or of the check of forms. */
        ROUND1_END,
        MARKING_END,
        RESULT_NOTICE,
        APPEAL_END,
        APPROVAL,
        PUBLICATION,
        /** The last day for dossiers, whenever the last of them came. */
        DOSSIER_DEADLINE,
        DOSSIER_COMPLETE,
        DECISION_RECEIPT,
        CANCELLATION_NOTICE
    }

    /** Which side of the event the limit lies on, and what may happen until then. */
    public enum Counted {
        /** To be done on the last day at the latest. */
        WITHIN,
        /** Open until that day and not closed earlier. */
        LASTING,
        /** To be done so many days before the event, or earlier. */
        BEFORE
    }
}
