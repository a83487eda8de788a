package vn.bangvang.written.internal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseGuard;
import vn.bangvang.round.Post;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds.Obstacle;
import vn.bangvang.written.WrittenCorrection;

/** A written exam begins with a marking team for each post and ends when codes and numbers are joined. */
@Component
@Order(3)
class WrittenPhaseGuard implements PhaseGuard {

    private final ExamTable exams;
    private final WrittenMarkTable marks;
    private final Writers writers;

    WrittenPhaseGuard(ExamTable exams, WrittenMarkTable marks, Writers writers) {
        this.exams = exams;
        this.marks = marks;
        this.writers = writers;
    }

    @Override
    public List<Obstacle> missing(RoundId round, Phase from) {
        return switch (from) {
            case BOARDS ->
                writers.posts(round).stream()
                        .filter(post -> !writers.of(round, post.id()).isEmpty())
                        .flatMap(post -> teamObstacle(round, post).stream())
                        .toList();
            case EXAM -> examObstacles(round);
            case PLANNING, CANDIDATES, STAGE_1, RESULT, CONFIRMED -> List.of();
        };
    }

    private List<Obstacle> teamObstacle(RoundId round, Post post) {
        var team = exams.team(post.id());
        List<String> title = List.of(post.data().title());
        if (team.isEmpty()) {
            return List.of(new Obstacle("obstacle.written.noTeam", title));
        }
        return writers.inConflictWithSome(team.get().head().account(), round, post.id())
                ? List.of(new Obstacle("obstacle.written.headInConflict", title))
                : List.of();
    }

    private List<Obstacle> examObstacles(RoundId round) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (!writers.of(round).isEmpty() && !marks.joined(round)) {
            obstacles.add(new Obstacle("obstacle.written.notJoined", List.of()));
        }
        marks.corrections(round).stream()
                .filter(correction -> correction.state() == WrittenCorrection.State.REQUESTED)
                .forEach(correction -> obstacles.add(
                        new Obstacle("obstacle.written.correctionWaiting", List.of(correction.candidateNumber()))));
        return obstacles;
    }
}
