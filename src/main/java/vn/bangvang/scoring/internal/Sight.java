package vn.bangvang.scoring.internal;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.Board;
import vn.bangvang.panel.BoardId;
import vn.bangvang.panel.Seating;
import vn.bangvang.round.RoundId;
import vn.bangvang.scoring.CandidateProgress;
import vn.bangvang.security.Actor;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;

/** Whose marking the caller may read: a head the own board's, the others all, and nobody a relative's. */
@Component
class Sight {

    private final Seating seating;
    private final CurrentActor currentActor;

    Sight(Seating seating, CurrentActor currentActor) {
        this.seating = seating;
        this.currentActor = currentActor;
    }

    Predicate<CandidateProgress> in(RoundId round) {
        Set<CandidateId> relatives = seating.conflictsOf(currentActor.require().id(), round);
        return row -> !relatives.contains(row.candidate()) && coversBoard(row.board());
    }

    boolean covers(CandidateId candidate) {
        Optional<Board> board = seating.boardOf(candidate);
        return board.isPresent()
                && coversBoard(board.get().id())
                && !seating.inConflict(currentActor.require().id(), candidate);
    }

    private boolean coversBoard(BoardId board) {
        Actor actor = currentActor.require();
        return actor.is(Role.HR)
                || actor.is(Role.CHAIR)
                || actor.is(Role.SUPERVISOR)
                || seating.isHead(actor.id(), board);
    }
}
