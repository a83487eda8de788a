package vn.bangvang.assessment.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.bangvang.assessment.CouncilLine;
import vn.bangvang.assessment.CouncilLine.State;
import vn.bangvang.ranking.ConfirmationGate;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.round.Rounds;
import vn.bangvang.round.Rounds.Obstacle;

/** The result of an official session is confirmed when the council has adopted it for everyone who was assessed. */
@Component
@Order(6)
class CouncilGate implements ConfirmationGate {

    private final Sessions sessions;
    private final CouncilReader council;
    private final Rounds rounds;

    CouncilGate(Sessions sessions, CouncilReader council, Rounds rounds) {
        this.sessions = sessions;
        this.council = council;
        this.rounds = rounds;
    }

    @Override
    public List<Obstacle> missing(RoundRanking ranking) {
        if (sessions.session(ranking.round()).isEmpty()
                || !Sessions.councilAndTest(rounds.ruleSetOf(ranking.round())).value()) {
            return List.of();
        }
        Map<State, List<CouncilLine>> byState =
                council.lines(ranking).stream().collect(Collectors.groupingBy(CouncilLine::state));
        List<Obstacle> obstacles = new ArrayList<>();
        if (byState.containsKey(State.OPEN)) {
            obstacles.add(new Obstacle("obstacle.assessment.notConcluded", List.of(numbers(byState.get(State.OPEN)))));
        }
        if (byState.containsKey(State.NOT_ADOPTED)) {
            obstacles.add(
                    new Obstacle("obstacle.assessment.notAdopted", List.of(numbers(byState.get(State.NOT_ADOPTED)))));
        }
        return obstacles;
    }

    private static String numbers(List<CouncilLine> lines) {
        return lines.stream().map(CouncilLine::number).collect(Collectors.joining(", "));
    }
}
