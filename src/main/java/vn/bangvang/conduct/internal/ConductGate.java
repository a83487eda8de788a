package vn.bangvang.conduct.internal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.conduct.Conduct.ConductOutcome;
import vn.bangvang.panel.Seating;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.Phase;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Actor;
import vn.bangvang.security.CurrentActor;

/** When something can be done about violations, and who may be the second person. */
@Component
class ConductGate {

    private final Seating seating;
    private final CurrentActor currentActor;

    ConductGate(Seating seating, CurrentActor currentActor) {
        this.seating = seating;
        this.currentActor = currentActor;
    }

    Optional<ConductOutcome> frozen(Phase now) {
        return now == Phase.CONFIRMED ? Optional.of(new ConductOutcome.PhaseForbids(now)) : Optional.empty();
    }

    /** A paper has violations from the phase on in which it is sat. */
    Optional<ConductOutcome> notYetSat(Phase now, PaperKind paper) {
        Phase sat = switch (paper) {
            case GENERAL_KNOWLEDGE, FOREIGN_LANGUAGE, INFORMATICS -> Phase.STAGE_1;
            case WRITTEN, INTERVIEW, PRACTICAL -> Phase.EXAM;
        };
        return sat.reachedBy(now) ? Optional.empty() : Optional.of(new ConductOutcome.PhaseForbids(now));
    }

    Optional<ConductOutcome> conflicted(CandidateId candidate) {
        return seating.inConflict(currentActor.require().id(), candidate)
                ? Optional.of(new ConductOutcome.Conflicted())
                : Optional.empty();
    }

    /** The chair of the round, who is not the first person. */
    Optional<ConductOutcome> notSecond(RoundId round, AccountId first) {
        Actor actor = currentActor.require();
        if (actor.id().equals(first)) {
            return Optional.of(new ConductOutcome.SecondPersonNeeded());
        }
        return seating.isChair(actor.id(), round)
                ? Optional.empty()
                : Optional.of(new ConductOutcome.NotChairOfThisRound());
    }
}
