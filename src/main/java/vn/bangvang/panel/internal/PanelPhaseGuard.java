package vn.bangvang.panel.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.Board;
import vn.bangvang.panel.BoardId;
import vn.bangvang.panel.Draw;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseGuard;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds.Obstacle;

/** Interviews begin when the council stands, everyone has a board that is large enough, and the order is drawn. */
@Component
@Order(2)
class PanelPhaseGuard implements PhaseGuard {

    private final PanelTable table;
    private final CouncilTable councils;
    private final BoardCheck check;
    private final Interviewees interviewees;

    PanelPhaseGuard(PanelTable table, CouncilTable councils, BoardCheck check, Interviewees interviewees) {
        this.table = table;
        this.councils = councils;
        this.check = check;
        this.interviewees = interviewees;
    }

    @Override
    public List<Obstacle> missing(RoundId round, Phase from) {
        if (from != Phase.BOARDS) {
            return List.of();
        }
        List<Obstacle> obstacles = new ArrayList<>();
        if (councils.of(round).isEmpty()) {
            obstacles.add(new Obstacle("obstacle.panel.noCouncil", List.of()));
        }
        List<Board> boards = table.boards(round);
        List<AnonymousCandidate> candidates = interviewees.of(round);
        if (boards.isEmpty() && !candidates.isEmpty()) {
            obstacles.add(new Obstacle("obstacle.panel.noBoard", List.of()));
        }
        Map<CandidateId, BoardId> allotment = table.allotment(round);
        long homeless = candidates.stream()
                .filter(candidate -> !allotment.containsKey(candidate.id()))
                .count();
        if (homeless > 0) {
            obstacles.add(new Obstacle("obstacle.panel.notAllotted", List.of(String.valueOf(homeless))));
        }
        Set<BoardId> drawn = table.draws(round).stream().map(Draw::board).collect(Collectors.toSet());
        boards.stream()
                .filter(board -> allotment.containsValue(board.id()) && !drawn.contains(board.id()))
                .forEach(board -> obstacles.add(new Obstacle("obstacle.panel.notDrawn", List.of(board.name()))));
        candidates.stream()
                .filter(candidate -> allotment.containsKey(candidate.id()))
                .filter(candidate -> check.leavesEnough(
                                candidate.id(),
                                table.board(java.util.Objects.requireNonNull(allotment.get(candidate.id()))))
                        .isPresent())
                .forEach(
                        candidate -> obstacles.add(new Obstacle("obstacle.panel.tooFew", List.of(candidate.number()))));
        return obstacles;
    }
}
