package vn.bangvang.vetting.internal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseGuard;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds.Obstacle;
import vn.bangvang.vetting.VettingSummary;

/** A round leaves the intake only with candidates whose demanded conclusions are all there. */
@Component
@Order(1)
class VettingPhaseGuard implements PhaseGuard {

    private final VettedList vettedList;

    VettingPhaseGuard(VettedList vettedList) {
        this.vettedList = vettedList;
    }

    @Override
    public List<Obstacle> missing(RoundId round, Phase from) {
        if (from != Phase.CANDIDATES) {
            return List.of();
        }
        VettingSummary summary = vettedList.of(round).summary();
        List<Obstacle> obstacles = new ArrayList<>();
        if (summary.waiting() > 0) {
            obstacles.add(new Obstacle("obstacle.vetting.waiting", List.of(String.valueOf(summary.waiting()))));
        }
        if (summary.toRefuse() > 0) {
            obstacles.add(new Obstacle("obstacle.vetting.notMet", List.of(String.valueOf(summary.toRefuse()))));
        }
        return obstacles;
    }
}
