package vn.bangvang.round;

import java.util.List;

/** A later module's say in whether a round may leave a phase; implementations are found by the container. */
public interface PhaseGuard {

    /** What is still missing before the round may leave {@code from}; empty when nothing is. */
    List<Rounds.Obstacle> missing(RoundId round, Phase from);
}
