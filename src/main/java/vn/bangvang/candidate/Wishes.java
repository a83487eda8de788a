package vn.bangvang.candidate;

import java.util.List;
import java.util.Map;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door to the order of wishes of those who register for posts that are recruited in common. */
@Door
public interface Wishes {

    /** How recording wishes ended. */
    sealed interface WishOutcome {
        record Recorded() implements WishOutcome {}

        record PhaseForbids(Phase now) implements WishOutcome {}

        /** A wish names a post that is not recruited in common with the post registered for, or names it twice. */
        record NotInCommon() implements WishOutcome {}

        record TooMany(int most, LegalRef article) implements WishOutcome {}
    }

    /** Every candidate's wishes, the post registered for first; one wish for a post on its own. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    Map<CandidateId, List<PostId>> wishes(RoundId round);

    /**
     * Records the wishes after the first, which is the post registered for.
     *
     * @param further in the candidate's own order; empty for none
     */
    @Allowed({Role.HR})
    WishOutcome record(CandidateId candidate, List<PostId> further);
}
