package vn.bangvang.mcq.internal;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.RoundId;

/** Lets keys, sheets and notes change in stage 1 only, and only until it is closed. */
@Component
class StageGuard {

    private final PhaseHold phases;
    private final StageRequestTable requests;

    StageGuard(PhaseHold phases, StageRequestTable requests) {
        this.phases = phases;
        this.requests = requests;
    }

    /** Holds the round; the refusal when nothing may change now. */
    <O> Optional<O> refusal(RoundId round, Function<Phase, O> phaseForbids, Supplier<O> closed) {
        Phase now = phases.hold(round);
        if (now != Phase.STAGE_1) {
            return Optional.of(phaseForbids.apply(now));
        }
        return requests.closed(round) ? Optional.of(closed.get()) : Optional.empty();
    }
}
