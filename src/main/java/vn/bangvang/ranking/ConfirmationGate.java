package vn.bangvang.ranking;

import java.util.List;
import vn.bangvang.round.Rounds.Obstacle;

/** A later module's say in whether a ranking may be confirmed; implementations are found by the container. */
public interface ConfirmationGate {

    /** What is still missing before this ranking may be confirmed, empty when nothing is; called under the hold of the round. */
    List<Obstacle> missing(RoundRanking ranking);
}
