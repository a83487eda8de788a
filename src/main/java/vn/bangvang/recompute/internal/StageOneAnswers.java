package vn.bangvang.recompute.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.recompute.bundle.Entrant;
import vn.bangvang.recompute.bundle.Rules;
import vn.bangvang.round.RoundId;

/** The raw data of stage 1, for bundles; an implementation is found by the container. */
interface StageOneAnswers {

    /**
     * One candidate.
     *
     * @param keys what the tie chain may ask for and no answer says, such as the certificate of those exempt
     */
    record Sat(List<Entrant.StageOne> parts, Map<String, BigDecimal> keys) {}

    /** The keys and the cancelled questions; empty where only the numbers of right answers are known. */
    Optional<Rules.AnswerKeys> keys(RoundId round);

    /** Everyone of whom stage 1 says something; a part that is missing is open. */
    Map<CandidateId, Sat> of(RoundId round);
}
