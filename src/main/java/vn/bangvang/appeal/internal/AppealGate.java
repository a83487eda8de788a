package vn.bangvang.appeal.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.bangvang.appeal.Appeal;
import vn.bangvang.ranking.ConfirmationGate;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseGuard;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds.Obstacle;

/** No ranking is confirmed while an appeal is open, and nobody goes on to the exam while a sheet of stage 1 is appealed. */
@Component
@Order(8)
class AppealGate implements ConfirmationGate, PhaseGuard {

    private final AppealReader appeals;

    AppealGate(AppealReader appeals) {
        this.appeals = appeals;
    }

    @Override
    public List<Obstacle> missing(RoundRanking ranking) {
        return obstacle(
                appeals.of(ranking.round()).stream().filter(Appeal::open).toList());
    }

    @Override
    public List<Obstacle> missing(RoundId round, Phase from) {
        return switch (from) {
            case STAGE_1, BOARDS ->
                obstacle(appeals.of(round).stream()
                        .filter(Appeal::open)
                        .filter(Appeal::ofSheet)
                        .toList());
            case PLANNING, CANDIDATES, EXAM, RESULT, CONFIRMED -> List.of();
        };
    }

    private static List<Obstacle> obstacle(List<Appeal> open) {
        return open.isEmpty()
                ? List.of()
                : List.of(new Obstacle(
                        "obstacle.appeal.open",
                        List.of(open.stream().map(Appeal::candidateNumber).collect(Collectors.joining(", ")))));
    }
}
