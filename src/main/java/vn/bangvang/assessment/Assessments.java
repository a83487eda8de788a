package vn.bangvang.assessment;

import java.util.List;
import java.util.Optional;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.round.Phase;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door to a session of the quarterly assessment: what was agreed, who is proposed, what the council concludes. */
@Door
public interface Assessments {

    /** How recording the agreement ended. */
    sealed interface TermsOutcome {
        record Recorded() implements TermsOutcome {}

        record NotAnAssessment() implements TermsOutcome {}

        /** The session was held: what was agreed before it stays. */
        record PhaseForbids(Phase now) implements TermsOutcome {}

        record CouncilSize(int members, List<Integer> allowed, LegalRef article) implements TermsOutcome {}

        record DateInFuture() implements TermsOutcome {}
    }

    /** How recording a proposal ended. */
    sealed interface ProposalOutcome {
        record Saved() implements ProposalOutcome {}

        /** Recorded, and the person does not fulfil what the group demands. */
        record SavedNotMet(Condition condition) implements ProposalOutcome {}

        record NotAnAssessment() implements ProposalOutcome {}

        record PhaseForbids(Phase now) implements ProposalOutcome {}

        record UnknownGroup(String code, LegalRef article) implements ProposalOutcome {}
    }

    /** How recording a vote ended. */
    sealed interface VoteOutcome {
        /** How many persons it concludes on, and whether their result is adopted. */
        record Recorded(int persons, boolean adopted) implements VoteOutcome {}

        record NotAnAssessment() implements VoteOutcome {}

        /** The law of this session knows no council: it only advises. */
        record NoCouncil(LegalRef article) implements VoteOutcome {}

        /** There is no computed result to vote on, or it is void. */
        record NothingComputed() implements VoteOutcome {}

        record AlreadyConfirmed() implements VoteOutcome {}

        /** Size and quorum of the council were not recorded. */
        record TermsMissing() implements VoteOutcome {}

        record TooManyVotes(int present, int councilSize) implements VoteOutcome {}

        record NoQuorum(int present, int quorum) implements VoteOutcome {}

        /** Equal votes without the chair. */
        record TieWithoutChair(LegalRef article) implements VoteOutcome {}

        record ReasonMissing() implements VoteOutcome {}

        record DateInFuture() implements VoteOutcome {}

        /** Nobody is left on whom the council has to conclude. */
        record NobodyLeft() implements VoteOutcome {}
    }

    /** What was agreed before the session, if it was recorded. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    Optional<SessionTerms> terms(RoundId round);

    /** Records what was agreed with the head of the authority; a later record replaces an earlier until the session is held. */
    @Allowed({Role.HR})
    TermsOutcome agree(RoundId round, SessionTerms terms);

    /** The persons of a session for whom a proposal was recorded. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<ProposedPerson> proposed(RoundId round);

    /** Records or changes a person's proposal while dossiers are taken in. */
    @Allowed({Role.HR})
    ProposalOutcome propose(CandidateId candidate, ProposalData data);

    /** Everyone in the computed result by number, with the council's conclusion; empty before anything is computed. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<CouncilLine> council(RoundId round);

    /** Records the vote on one person's result; a later vote replaces an earlier, and both stay readable. */
    @Allowed({Role.HR, Role.CHAIR})
    VoteOutcome conclude(CandidateId candidate, CouncilVote vote);

    /** Records one vote for all on whom the council has not concluded yet. */
    @Allowed({Role.HR, Role.CHAIR})
    VoteOutcome concludeRest(RoundId round, CouncilVote vote);
}
