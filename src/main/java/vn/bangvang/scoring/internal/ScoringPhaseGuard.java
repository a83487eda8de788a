package vn.bangvang.scoring.internal;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.bangvang.panel.Seating;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseGuard;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds.Obstacle;

/** Interviews begin with a rubric and end when every board is locked. */
@Component
@Order(3)
class ScoringPhaseGuard implements PhaseGuard {

    private final RubricTable rubrics;
    private final ResultTable results;
    private final Seating seating;

    ScoringPhaseGuard(RubricTable rubrics, ResultTable results, Seating seating) {
        this.rubrics = rubrics;
        this.results = results;
        this.seating = seating;
    }

    @Override
    public List<Obstacle> missing(RoundId round, Phase from) {
        return switch (from) {
            case BOARDS ->
                rubrics.of(round).isEmpty() && !seating.interviewees(round).isEmpty()
                        ? List.of(new Obstacle("obstacle.scoring.noRubric", List.of()))
                        : List.of();
            case EXAM -> {
                var locked = results.lockedBoards(round);
                yield seating.boards(round).stream()
                        .filter(board -> !locked.contains(board.id()))
                        .map(board -> new Obstacle("obstacle.scoring.notLocked", List.of(board.name())))
                        .toList();
            }
            case PLANNING, CANDIDATES, STAGE_1, RESULT, CONFIRMED -> List.of();
        };
    }
}
