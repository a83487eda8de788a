package vn.bangvang.ranking.internal;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseGuard;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds.Obstacle;

/** A round is closed by a confirmed ranking and by nothing else. */
@Component
@Order(4)
class RankingPhaseGuard implements PhaseGuard {

    private final RankingTable table;

    RankingPhaseGuard(RankingTable table) {
        this.table = table;
    }

    @Override
    public List<Obstacle> missing(RoundId round, Phase from) {
        boolean confirmed = table.newest(round)
                .filter(newest -> newest.state() == RoundRanking.State.CONFIRMED)
                .isPresent();
        return from == Phase.RESULT && !confirmed
                ? List.of(new Obstacle("obstacle.ranking.notConfirmed", List.of()))
                : List.of();
    }
}
