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
        return switch (Integer.signum(vote.votesFor() - vote.votesAgainst())) {
            case 1 -> new Verdict.Adopted();
            case -1 -> new Verdict.NotAdopted();
            default -> chairBreaksTie ? chairsSide(vote.chair()) : new Verdict.Undecided();
        };
    }

    private static Verdict chairsSide(ChairVote chair) {
        return switch (chair) {
            case FOR -> new Verdict.Adopted();
            case AGAINST -> new Verdict.NotAdopted();
            case ABSENT -> new Verdict.Undecided();
        };
    }
}
