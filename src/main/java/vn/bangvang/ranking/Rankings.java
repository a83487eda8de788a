package vn.bangvang.ranking;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.ParameterName;
import vn.bangvang.regulation.RuleSetCode;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door to rankings: computed once, explained line by line, confirmed by the chair and then frozen. */
@Door
public interface Rankings {

    /** How computing, deciding or confirming ended. */
    sealed interface RankingOutcome {
        record Done(RoundRanking ranking) implements RankingOutcome {}

        record PhaseForbids(Phase now) implements RankingOutcome {}

        /** A board is not locked or a correction waits. */
        record MarksNotLocked() implements RankingOutcome {}

        /** Candidate numbers without a settled result. */
        record Incomplete(List<String> candidateNumbers) implements RankingOutcome {}

        record NothingComputed() implements RankingOutcome {}

        /** A correction or a violation made the ranking void: compute it anew. */
        record Void() implements RankingOutcome {}

        /** A tie at the last slot waits for the authority's decision. */
        record TiePending(List<String> postTitles) implements RankingOutcome {}

        /** The data changed since the ranking was computed. */
        record NoLongerTrue() implements RankingOutcome {}

        /** The decision must order exactly the tied candidates. */
        record NotTheTiedCandidates() implements RankingOutcome {}

        record AlreadyConfirmed() implements RankingOutcome {}

        /** A {@link SecondOpinion} comes to another result: what it found, shortened to the first few. */
        record CalculatorsDisagree(List<Disagreement> differences) implements RankingOutcome {}

        record NotChairOfThisRound() implements RankingOutcome {}

        /** What a {@link ConfirmationGate} still waits for. */
        record NotYet(List<Rounds.Obstacle> obstacles) implements RankingOutcome {
            public NotYet {
                obstacles = List.copyOf(obstacles);
            }
        }

        /** The round rests on values whose text was not read and on which the council has no written rule. */
        record WrittenRuleMissing(List<ParameterName> parameters) implements RankingOutcome {}

        /** The time for rounds under the pinned rule set is over: the newer one applies. */
        record NewRulesApply(RuleSetCode rules, LocalDate lastDay, LegalRef article) implements RankingOutcome {}
    }

    /** The newest ranking of the round, whatever its state. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    Optional<RoundRanking> newest(RoundId round);

    /** Computes the ranking of every post anew; older computations stay readable. */
    @Allowed({Role.HR, Role.CHAIR})
    RankingOutcome compute(RoundId round);

    /**
     * Records the authority's decision on a tie at the last slot and computes anew.
     *
     * @param order the tied candidates in the decided order
     */
    @Allowed({Role.HR, Role.CHAIR})
    RankingOutcome recordDecision(
            PostId post, RoundId round, String number, LocalDate date, String signer, List<CandidateId> order);

    /**
     * The chair confirms what no {@link ConfirmationGate} holds back and every {@link SecondOpinion} agrees with; the ranking
     * is frozen and the round closed.
     */
    @Allowed({Role.CHAIR})
    RankingOutcome confirm(RoundId round);
}
