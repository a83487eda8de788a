package vn.bangvang.vetting;

import java.time.LocalDate;
import java.util.List;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.Phase;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door to vetting: conclusions are open to those who decide, their grounds to fewer, and each reading is recorded. */
@Door
public interface Vetting {

    /** How recording what the plan demands ended. */
    sealed interface DemandOutcome {
        record Recorded() implements DemandOutcome {}

        record PhaseForbids(Phase now) implements DemandOutcome {}

        /** The post belongs to another round. */
        record UnknownPost() implements DemandOutcome {}

        record DateInFuture() implements DemandOutcome {}

        record DateBeforePlan(LocalDate planApprovedOn) implements DemandOutcome {}
    }

    /** How recording a conclusion ended. */
    sealed interface ConcludeOutcome {
        record Recorded(int candidates) implements ConcludeOutcome {}

        record PhaseForbids(Phase now) implements ConcludeOutcome {}

        /** Some are on the list of another round. */
        record NotOfRound(int candidates) implements ConcludeOutcome {}

        /** The plan does not demand this condition of that many of the chosen. */
        record NotDemanded(Condition condition, int candidates) implements ConcludeOutcome {}

        record DateInFuture() implements ConcludeOutcome {}

        record DateBeforePlan(LocalDate planApprovedOn) implements ConcludeOutcome {}
    }

    /** How refusing those who do not meet a condition ended. */
    sealed interface RefuseOutcome {
        record Refused(int candidates) implements RefuseOutcome {}

        record PhaseForbids(Phase now) implements RefuseOutcome {}
    }

    /** How asking for grounds ended. */
    sealed interface GroundsOutcome {

        /** The grounds; its own words never hold them. */
        record Read(String grounds) implements GroundsOutcome {
            @Override
            public String toString() {
                return "Read[]";
            }
        }

        record NoGrounds() implements GroundsOutcome {}

        /** Another HR officer recorded them. */
        record NotYours() implements GroundsOutcome {}
    }

    /** Demands, candidates in Vietnamese name order and the count of all, without any grounds. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    VettingBook of(RoundId round);

    /** Every conclusion on a candidate, newest first: what was replaced stays. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<Conclusion> history(CandidateId candidate);

    /** Records what the plan demands of the round or of one post; a later one replaces an earlier. */
    @Allowed({Role.HR})
    DemandOutcome demand(RoundId round, DemandData data);

    /** Records one document's conclusion, a row and a line in the trail for each candidate; a later one replaces an earlier. */
    @Allowed({Role.HR})
    ConcludeOutcome conclude(RoundId round, ConclusionData data);

    /** Refuses everyone of whom a demanded condition is not met, with the general reason and no other. */
    @Allowed({Role.HR})
    RefuseOutcome refuseNotMet(RoundId round);

    /** The grounds of a conclusion, for its recorder, the chair and the supervisor; the reading itself goes into the trail. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    GroundsOutcome readGrounds(ConclusionId id);
}
