package vn.bangvang.conduct.internal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bangvang.conduct.Conduct.ConductOutcome;
import vn.bangvang.conduct.Step;
import vn.bangvang.conduct.Violation;
import vn.bangvang.conduct.ViolationId;
import vn.bangvang.security.AccountId;

/** Takes violations back: one person asks, the chair agrees; within the transaction of the door. */
@Component
class AnnulmentDesk {

    private final Ledger ledger;
    private final ConductGate gate;

    AnnulmentDesk(Ledger ledger, ConductGate gate) {
        this.ledger = ledger;
        this.gate = gate;
    }

    ConductOutcome ask(ViolationId id, String reason) {
        Ledger.Held held = ledger.hold(id);
        Violation violation = held.violation();
        Optional<ConductOutcome> refusal = gate.frozen(held.phase())
                .or(() -> gate.conflicted(violation.data().candidate()))
                .or(() -> violation.state() == Violation.State.APPROVED
                        ? Optional.empty()
                        : Optional.of(new ConductOutcome.NotInForce()))
                .or(() -> ViolationDesk.missing(reason));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        ledger.write(violation, Step.Kind.ANNULMENT_ASKED, reason, "ANNULMENT_ASKED", null);
        return new ConductOutcome.Done();
    }

    ConductOutcome annul(ViolationId id) {
        Ledger.Held held = ledger.hold(id);
        Optional<ConductOutcome> refusal = undecided(held);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Violation violation = held.violation();
        ledger.write(violation, Step.Kind.ANNULLED, "", "VIOLATION_ANNULLED", asker(violation));
        ledger.effectChanged(violation.round());
        return new ConductOutcome.Done();
    }

    ConductOutcome refuse(ViolationId id, String reason) {
        Ledger.Held held = ledger.hold(id);
        Optional<ConductOutcome> refusal = undecided(held).or(() -> ViolationDesk.missing(reason));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Violation violation = held.violation();
        ledger.write(violation, Step.Kind.ANNULMENT_REFUSED, reason, "ANNULMENT_REFUSED", asker(violation));
        return new ConductOutcome.Done();
    }

    private Optional<ConductOutcome> undecided(Ledger.Held held) {
        Violation violation = held.violation();
        Optional<ConductOutcome> early = gate.frozen(held.phase())
                .or(() -> violation.state() == Violation.State.ANNULMENT_ASKED
                        ? Optional.empty()
                        : Optional.of(new ConductOutcome.NoAnnulmentAsked()));
        return early.or(() -> gate.notSecond(violation.round(), asker(violation)))
                .or(() -> gate.conflicted(violation.data().candidate()));
    }

    private static AccountId asker(Violation violation) {
        return violation.last(Step.Kind.ANNULMENT_ASKED).orElseThrow().by();
    }
}
