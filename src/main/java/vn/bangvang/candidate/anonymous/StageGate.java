package vn.bangvang.candidate.anonymous;

import java.util.Set;
import vn.bangvang.round.RoundId;

/** A later module's word on who does not go on to stage 2; implementations are found by the container. */
public interface StageGate {

    /** The candidates of a round who are held back, in a round whose stage 1 is over. */
    Set<CandidateId> heldBack(RoundId round);
}
