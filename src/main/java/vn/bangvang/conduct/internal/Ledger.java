package vn.bangvang.conduct.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.conduct.Step;
import vn.bangvang.conduct.Violation;
import vn.bangvang.conduct.ViolationId;
import vn.bangvang.conduct.ViolationsChanged;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Actor;
import vn.bangvang.security.CurrentActor;

/** Reads a violation under the hold of its round, and writes what is done about it with its line in the trail. */
@Component
class Ledger {

    private final ConductTable table;
    private final PhaseHold phases;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Ledger(
            ConductTable table,
            PhaseHold phases,
            CurrentActor currentActor,
            Trail trail,
            Clock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.phases = phases;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    /** A violation among all those of its round, which stay as they are until the transaction ends. */
    record Held(Phase phase, Violation violation, List<Violation> ofCandidate) {}

    Held hold(ViolationId id) {
        RoundId round = table.roundOf(id);
        Phase phase = phases.hold(round);
        List<Violation> all = table.violations(round, Map.of());
        Violation found = all.stream()
                .filter(violation -> violation.id().equals(id))
                .findFirst()
                .orElseThrow();
        return new Held(
                phase,
                found,
                all.stream()
                        .filter(violation ->
                                violation.data().candidate().equals(found.data().candidate()))
                        .toList());
    }

    /**
     * Writes a step.
     *
     * @param first whose act it decides on, where it takes a second person
     */
    void write(Violation violation, Step.Kind kind, String note, String act, @Nullable AccountId first) {
        Actor actor = currentActor.require();
        table.add(violation.id(), new Step(kind, actor.id(), actor.displayName(), clock.instant(), note), first);
        trail.record(new Act(
                act,
                "violation:" + violation.id().value(),
                violation.round().value(),
                Told.code("violationstate", violation.state().name()),
                Told.of(violation.data().measure(), violation.data().recordNumber()),
                note.isEmpty() ? null : note));
    }

    void effectChanged(RoundId round) {
        events.publishEvent(new ViolationsChanged(round));
    }
}
