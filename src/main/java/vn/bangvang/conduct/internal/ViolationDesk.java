package vn.bangvang.conduct.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.conduct.Conduct.ConductOutcome;
import vn.bangvang.conduct.ConductRule;
import vn.bangvang.conduct.Sitting;
import vn.bangvang.conduct.Step;
import vn.bangvang.conduct.Violation;
import vn.bangvang.conduct.ViolationData;
import vn.bangvang.conduct.ViolationId;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.CurrentActor;

/** Takes in records of violations and the chair's word on them; within the transaction of the door. */
@Component
class ViolationDesk {

    private final ConductTable table;
    private final Ledger ledger;
    private final ConductGate gate;
    private final Sittings sittings;
    private final ViolationsService violations;
    private final PhaseHold phases;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;

    ViolationDesk(
            ConductTable table,
            Ledger ledger,
            ConductGate gate,
            Sittings sittings,
            ViolationsService violations,
            PhaseHold phases,
            CurrentActor currentActor,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.ledger = ledger;
        this.gate = gate;
        this.sittings = sittings;
        this.violations = violations;
        this.phases = phases;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
    }

    ConductOutcome record(ViolationData data) {
        RoundId round = sittings.roundOf(data.candidate());
        Phase now = phases.hold(round);
        Optional<ConductOutcome> refusal = gate.frozen(now)
                .or(() -> gate.notYetSat(now, data.paper()))
                .or(() -> gate.conflicted(data.candidate()))
                .or(() -> unfit(round, data));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        List<Violation> alive = table.violations(round, Map.of()).stream()
                .filter(violation -> violation.data().candidate().equals(data.candidate()))
                .filter(Violation::alive)
                .toList();
        Optional<ConductOutcome> standing = notGraver(ConductRule.inTheWay(alive, data.paper(), data.measure()));
        if (standing.isPresent()) {
            return standing.get();
        }
        ViolationId id = table.insert(round, data, currentActor.require(), clock.instant());
        trail.record(new Act(
                "VIOLATION_RECORDED",
                "violation:" + id.value(),
                round.value(),
                null,
                Told.of(
                        data.measure(),
                        data.recordNumber(),
                        "candidate:" + data.candidate().value(),
                        data.paper()),
                data.what()));
        return new ConductOutcome.Done();
    }

    ConductOutcome approve(ViolationId id, String decision) {
        if (decision.length() > 60) {
            throw new IllegalArgumentException("decision");
        }
        Ledger.Held held = ledger.hold(id);
        Violation violation = held.violation();
        Optional<ConductOutcome> refusal = undecided(held)
                .or(() -> notGraver(ConductRule.inTheWay(
                        held.ofCandidate().stream().filter(Violation::counts).toList(),
                        violation.data().paper(),
                        violation.data().measure())));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        boolean named = !violation.data().decision().isEmpty() || !decision.isEmpty();
        if (violation.data().measure().takesTheResult() && !named) {
            return new ConductOutcome.DecisionMissing();
        }
        ledger.write(violation, Step.Kind.APPROVED, decision, "VIOLATION_APPROVED", violation.recordedBy());
        ledger.effectChanged(violation.round());
        return new ConductOutcome.Done();
    }

    ConductOutcome reject(ViolationId id, String reason) {
        Ledger.Held held = ledger.hold(id);
        Optional<ConductOutcome> refusal = undecided(held).or(() -> missing(reason));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Violation violation = held.violation();
        ledger.write(violation, Step.Kind.REJECTED, reason, "VIOLATION_REJECTED", violation.recordedBy());
        return new ConductOutcome.Done();
    }

    /** The employer is told of what was decided, however long ago the round was confirmed. */
    ConductOutcome employerNotified(ViolationId id, String document) {
        Violation violation = ledger.hold(id).violation();
        if (!violation.employerWaits()) {
            return new ConductOutcome.NoEmployerWaits();
        }
        Optional<ConductOutcome> refusal = missing(document);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        ledger.write(violation, Step.Kind.EMPLOYER_NOTIFIED, document, "EMPLOYER_NOTIFIED", null);
        return new ConductOutcome.Done();
    }

    private Optional<ConductOutcome> undecided(Ledger.Held held) {
        Violation violation = held.violation();
        return gate.frozen(held.phase())
                .or(() -> gate.notSecond(violation.round(), violation.recordedBy()))
                .or(() -> gate.conflicted(violation.data().candidate()))
                .or(() -> violation.state() == Violation.State.WAITING
                        ? Optional.empty()
                        : Optional.of(new ConductOutcome.AlreadyDecided()));
    }

    private Optional<ConductOutcome> unfit(RoundId round, ViolationData data) {
        Sitting sitting = sittings.of(data.candidate());
        if (!sitting.papers().contains(data.paper())) {
            return Optional.of(new ConductOutcome.NotAPaperOfThePost(sitting.number()));
        }
        if (data.happenedAt().isAfter(clock.instant())) {
            return Optional.of(new ConductOutcome.DateInFuture());
        }
        ConductRule rule = violations.ruleOf(round);
        return rule.knows(data.measure())
                ? Optional.empty()
                : Optional.of(new ConductOutcome.EffectUnknown(rule.source(data.measure())));
    }

    private static Optional<ConductOutcome> notGraver(Optional<Violation> standing) {
        return standing.map(found -> new ConductOutcome.NotGraver(
                found.data().recordNumber(), found.data().measure()));
    }

    /** A reason or a document fits the column, or it is missing. */
    static Optional<ConductOutcome> missing(String text) {
        return text.isEmpty() || text.length() > 500
                ? Optional.of(new ConductOutcome.ReasonMissing())
                : Optional.empty();
    }
}
