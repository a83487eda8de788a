package vn.bangvang.venue;

import java.time.Instant;
import java.util.Optional;
import vn.bangvang.round.RoundId;

/** A later module's word on when candidates were told already; implementations are found by the container. */
public interface SummonsSent {

    /** When somebody of the round was first summoned to that stage; empty while nobody was. */
    Optional<Instant> firstSummoned(RoundId round, int stage);
}
