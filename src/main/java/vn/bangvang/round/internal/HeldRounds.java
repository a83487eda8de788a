package vn.bangvang.round.internal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.RoundId;

@Component
class HeldRounds implements PhaseHold {

    private final RoundTable table;

    HeldRounds(RoundTable table) {
        this.table = table;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Phase hold(RoundId round) {
        return table.byIdForUpdate(round).phase();
    }
}
