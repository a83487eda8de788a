package vn.bangvang.mcq.internal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.bangvang.mcq.StageOneResult;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseGuard;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds.Obstacle;

/** Stage 1 is left when it is closed; closing it leaves nobody without a number or a state. */
@Component
@Order(2)
class McqPhaseGuard implements PhaseGuard {

    private final StageReader reader;

    McqPhaseGuard(StageReader reader) {
        this.reader = reader;
    }

    @Override
    public List<Obstacle> missing(RoundId round, Phase from) {
        if (from != Phase.STAGE_1) {
            return List.of();
        }
        StageState state = reader.of(round);
        if (state.closed()) {
            return List.of();
        }
        List<Obstacle> obstacles = new ArrayList<>();
        long keyless = state.parts().keySet().stream()
                .filter(paper -> !state.keys().containsKey(paper))
                .count();
        if (keyless > 0) {
            obstacles.add(new Obstacle("obstacle.mcq.noKey", List.of(String.valueOf(keyless))));
        }
        long open = state.results().stream().filter(StageOneResult::open).count();
        if (open > 0) {
            obstacles.add(new Obstacle("obstacle.mcq.open", List.of(String.valueOf(open))));
        }
        obstacles.add(new Obstacle("obstacle.mcq.notClosed", List.of()));
        return obstacles;
    }
}
