package vn.bangvang.conduct;

import java.util.List;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.round.Phase;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door to violations of the exam rules; who marks has no business here. */
@Door
public interface Conduct {

    /** How recording or deciding ended. */
    sealed interface ConductOutcome {
        record Done() implements ConductOutcome {}

        /** The paper is not yet sat, or the result of the round is confirmed. */
        record PhaseForbids(Phase now) implements ConductOutcome {}

        /** The candidate's post does not ask for that paper. */
        record NotAPaperOfThePost(String candidateNumber) implements ConductOutcome {}

        /** A measure at least as grave stands on that paper already: it would have to be annulled first. */
        record NotGraver(String recordNumber, Measure standing) implements ConductOutcome {}

        /** Neither the rule set nor the council says what the measure does. */
        record EffectUnknown(LegalRef article) implements ConductOutcome {}

        record DateInFuture() implements ConductOutcome {}

        /** A measure that takes the result needs the number of the council's decision. */
        record DecisionMissing() implements ConductOutcome {}

        record ReasonMissing() implements ConductOutcome {}

        record NotChairOfThisRound() implements ConductOutcome {}

        record SecondPersonNeeded() implements ConductOutcome {}

        /** Who has declared a conflict with the candidate decides nothing about the candidate. */
        record Conflicted() implements ConductOutcome {}

        record AlreadyDecided() implements ConductOutcome {}

        /** Only what has effect can be taken back, and only once at a time. */
        record NotInForce() implements ConductOutcome {}

        record NoAnnulmentAsked() implements ConductOutcome {}

        record NoEmployerWaits() implements ConductOutcome {}
    }

    /** The violations of a round, the oldest first: those without effect too. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<Violation> violations(RoundId round);

    /** The versions of the round's scale, the oldest first. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<ViolationScale> scales(RoundId round);

    /** Who sits which papers, by number. */
    @Allowed({Role.HR})
    List<Sitting> sittings(RoundId round);

    /** Records a violation; it has no effect until the chair approves. */
    @Allowed({Role.HR})
    ConductOutcome record(ViolationData data);

    /**
     * The chair lets a recorded violation have its effect.
     *
     * @param decision number of the council's decision, where the record does not name it yet; else empty
     */
    @Allowed({Role.CHAIR})
    ConductOutcome approve(ViolationId violation, String decision);

    /** The chair declines a recorded violation. */
    @Allowed({Role.CHAIR})
    ConductOutcome reject(ViolationId violation, String reason);

    /** Asks to take back a violation that has effect. */
    @Allowed({Role.HR})
    ConductOutcome askAnnulment(ViolationId violation, String reason);

    /** The chair takes the violation back: what it replaced has effect again. */
    @Allowed({Role.CHAIR})
    ConductOutcome annul(ViolationId violation);

    /** The chair leaves the violation in force. */
    @Allowed({Role.CHAIR})
    ConductOutcome refuseAnnulment(ViolationId violation, String reason);

    /** Ticks off that the employer of a suspended or cancelled candidate was told, by which document. */
    @Allowed({Role.HR})
    ConductOutcome employerNotified(ViolationId violation, String document);

    /** Records the shares that a document of the council sets; without effect until the chair approves. */
    @Allowed({Role.HR})
    ConductOutcome recordScale(RoundId round, ViolationScaleData data);

    /** The chair confirms the newest recorded scale. */
    @Allowed({Role.CHAIR})
    ConductOutcome approveScale(ScaleId scale);
}
