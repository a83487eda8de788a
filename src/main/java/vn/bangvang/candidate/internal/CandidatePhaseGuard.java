package vn.bangvang.candidate.internal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Eligibility;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseGuard;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds.Obstacle;

/** A round leaves the intake when every dossier is decided and every accepted candidate has a number. */
@Component
@Order(1)
class CandidatePhaseGuard implements PhaseGuard {

    private final CandidateTable table;

    CandidatePhaseGuard(CandidateTable table) {
        this.table = table;
    }

    @Override
    public List<Obstacle> missing(RoundId round, Phase from) {
        if (from != Phase.CANDIDATES) {
            return List.of();
        }
        List<Candidate> candidates = table.ofRound(round);
        List<Obstacle> obstacles = new ArrayList<>();
        if (candidates.stream().noneMatch(candidate -> candidate.eligibility() == Eligibility.ACCEPTED)) {
            obstacles.add(new Obstacle("obstacle.candidate.none", List.of()));
        }
        long undecided = candidates.stream()
                .filter(candidate -> candidate.eligibility() == Eligibility.UNDECIDED)
                .count();
        if (undecided > 0) {
            obstacles.add(new Obstacle("obstacle.candidate.undecided", List.of(String.valueOf(undecided))));
        }
        long unnumbered = candidates.stream()
                .filter(candidate -> candidate.eligibility() == Eligibility.ACCEPTED && candidate.number() == null)
                .count();
        if (unnumbered > 0) {
            obstacles.add(new Obstacle("obstacle.candidate.unnumbered", List.of(String.valueOf(unnumbered))));
        }
        return obstacles;
    }
}
