package vn.bangvang.candidate;

import java.util.List;
import java.util.Map;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;

/** A later module's say in who may stand on the list; implementations are found by the container. */
public interface ListGuard {

    /** Why a candidate may not get a number. */
    sealed interface Held {

        /** A conclusion that the plan demands is still missing. */
        record Waiting() implements Held {}

        /**
         * A condition is not met.
         *
         * @param generalReason the only reason that may be written down for the refusal
         */
        record NotMet(String generalReason) implements Held {}
    }

    /** Those of these candidates of the round who may not get a number; empty when all may. */
    Map<CandidateId, Held> held(RoundId round, List<Candidate> candidates);
}
