package vn.bangvang.venue;

import vn.bangvang.round.RoundId;

/** A later module's word on whether candidates were told already; implementations are found by the container. */
public interface SummonsSent {

    /** Whether somebody of the round was summoned to that stage. */
    boolean summoned(RoundId round, int stage);
}
