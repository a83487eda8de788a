package vn.bangvang.assessment;

/** The majority of the members present; where both sides are equal, the side on which the chair voted. */
public final class VoteRule {

    private VoteRule() {}

    /** What a vote comes to. */
    public sealed interface Verdict {
        record Adopted() implements Verdict {}

        record NotAdopted() implements Verdict {}

        record MoreThanTheCouncil(int present, int councilSize) implements Verdict {}

        record NoQuorum(int present, int quorum) implements Verdict {}

        /** Equal votes, and nobody whose side decides. */
        record Undecided() implements Verdict {}
    }

    /**
     * Judges a vote.
     *
     * @param chairBreaksTie whether the rule set lets the chair's side win where votes are equal
     */
    public static Verdict judge(SessionTerms terms, boolean chairBreaksTie, CouncilVote vote) {
        if (vote.present() > terms.councilSize()) {
            return new Verdict.MoreThanTheCouncil(vote.present(), terms.councilSize());
        }
        if (vote.present() < terms.quorum()) {
            return new Verdict.NoQuorum(vote.present(), terms.quorum());
        }
        int lead = Integer.compare(vote.votesFor(), vote.votesAgainst());
        if (lead == 0 && (!chairBreaksTie || vote.chair() == ChairVote.ABSENT)) {
            return new Verdict.Undecided();
        }
        boolean adopted = lead == 0 ? vote.chair() == ChairVote.FOR : lead > 0;
        return adopted ? new Verdict.Adopted() : new Verdict.NotAdopted();
    }
}
