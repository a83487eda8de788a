package vn.bangvang.assessment;

import vn.bangvang.regulation.DirectGroup;
import vn.bangvang.regulation.LegalRef;

/** Whether a proposed person fulfils what the group demands. */
public sealed interface Condition {

    /** As many years as the group demands, without a gap where it demands that. */
    record Met(LegalRef article) implements Condition {}

    /** The group demands no years. */
    record NotDemanded(LegalRef article) implements Condition {}

    record TooFewYears(int years, int minimum, LegalRef article) implements Condition {}

    /** Enough years, but with a gap. */
    record Interrupted(int minimum, LegalRef article) implements Condition {}

    /** What the group demands was not read: the council judges it. */
    record TextNotSeen(LegalRef article) implements Condition {}

    /** Whether it keeps the person from an official session. */
    default boolean hinders() {
        return switch (this) {
            case TooFewYears few -> true;
            case Interrupted gap -> true;
            case Met met -> false;
            case NotDemanded none -> false;
            case TextNotSeen unseen -> false;
        };
    }

    /** What that group of the law at that article says of a proposal. */
    static Condition judge(DirectGroup group, LegalRef article, ProposalData proposal) {
        Integer minimum = group.minimumYears();
        if (minimum == null) {
            return new TextNotSeen(article);
        }
        if (minimum == 0) {
            return new NotDemanded(article);
        }
        if (proposal.insuredYears() < minimum) {
            return new TooFewYears(proposal.insuredYears(), minimum, article);
        }
        return group.continuous() && !proposal.continuous() ? new Interrupted(minimum, article) : new Met(article);
    }
}
