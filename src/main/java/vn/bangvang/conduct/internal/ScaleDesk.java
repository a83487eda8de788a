package vn.bangvang.conduct.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.conduct.Conduct.ConductOutcome;
import vn.bangvang.conduct.ScaleId;
import vn.bangvang.conduct.ViolationScale;
import vn.bangvang.conduct.ViolationScaleData;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.CurrentActor;

/** Takes in the shares that a document of the council sets, and the chair's word on them. */
@Component
class ScaleDesk {

    private final ScaleTable table;
    private final ConductGate gate;
    private final Ledger ledger;
    private final PhaseHold phases;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;
    private final ZoneId zone;

    ScaleDesk(
            ScaleTable table,
            ConductGate gate,
            Ledger ledger,
            PhaseHold phases,
            CurrentActor currentActor,
            Trail trail,
            Clock clock,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.table = table;
        this.gate = gate;
        this.ledger = ledger;
        this.phases = phases;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
        this.zone = zone;
    }

    ConductOutcome record(RoundId round, ViolationScaleData data) {
        Optional<ConductOutcome> frozen = gate.frozen(phases.hold(round));
        if (frozen.isPresent()) {
            return frozen.get();
        }
        if (data.date().isAfter(LocalDate.ofInstant(clock.instant(), zone))) {
            return new ConductOutcome.DateInFuture();
        }
        table.insert(round, data, currentActor.require(), clock.instant());
        trail.record(Act.of("VIOLATION_SCALE_RECORDED", "round:" + round.value(), round.value(), describe(data)));
        return new ConductOutcome.Done();
    }

    ConductOutcome approve(ScaleId id) {
        RoundId round = table.roundOf(id);
        Optional<ConductOutcome> frozen = gate.frozen(phases.hold(round));
        if (frozen.isPresent()) {
            return frozen.get();
        }
        List<ViolationScale> all = table.scales(round);
        ViolationScale newest = all.getLast();
        Optional<ConductOutcome> refusal = gate.notSecond(round, newest.recordedBy());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!newest.id().equals(id) || newest.approved()) {
            return new ConductOutcome.AlreadyDecided();
        }
        Optional<ViolationScaleData> before = table.approved(round);
        table.approve(newest, currentActor.require(), clock.instant());
        trail.record(new Act(
                "VIOLATION_SCALE_APPROVED",
                "round:" + round.value(),
                round.value(),
                before.map(ScaleDesk::describe).orElse(null),
                describe(newest.data()),
                null));
        ledger.effectChanged(round);
        return new ConductOutcome.Done();
    }

    private static String describe(ViolationScaleData data) {
        return Told.of(
                data.document(),
                data.date(),
                Told.as("REPRIMAND_PERCENT", data.reprimandPercent().stripTrailingZeros()),
                Told.as("WARNING_PERCENT", data.warningPercent().stripTrailingZeros()));
    }
}
