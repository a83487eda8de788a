package vn.bangvang.written;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;

/** Marks papers again under new codes, by other markers, after codes and numbers were joined; not a door for people. */
public interface Remarking {

    /** How the beginning of a re-marking ended. */
    sealed interface Beginning {
        record Begun(BundleId bundle, int number) implements Beginning {}

        record NotAnExaminer(String name) implements Beginning {}

        /** Whoever sees numbers or decides on results marks no papers: HR, chair, supervisor. */
        record HandlesNumbers(String name) implements Beginning {}

        /** Too few who neither marked one of these papers first nor have a declared conflict. */
        record TooFewOthers(int others, int minimum) implements Beginning {}
    }

    /** How putting another mark in the place of a written mark ended. */
    sealed interface Replacement {
        record Replaced() implements Replacement {}

        /** A correction of this candidate waits for its second person. */
        record CorrectionWaiting() implements Replacement {}

        /** Somebody changed the mark meanwhile. */
        record NoLongerTheMark(BigDecimal mark) implements Replacement {}
    }

    /**
     * A paper that is marked again.
     *
     * @param settled the mark, once the two new marks or a decision on them settled it
     */
    record Again(BundleId bundle, int number, boolean drawn, Optional<Settled> settled) {}

    /** The mark of a re-marking, how it came about and what is recorded about that. */
    record Settled(BigDecimal mark, WrittenSettlement settlement, BigDecimal spread, String recordText) {}

    /** The mark that stands; empty before joining and for whoever has none. */
    Optional<BigDecimal> mark(CandidateId candidate);

    /**
     * Puts these papers of a post into a bundle of their own under new codes, to be marked by two of {@code markers}.
     * Called under the hold of the round.
     *
     * @param papers whose papers, none of which is being marked again yet; at least one
     */
    Beginning begin(RoundId round, PostId post, List<CandidateId> papers, List<AccountId> markers);

    /** Every paper of the round that is marked again, by its writer. */
    Map<CandidateId, Again> again(RoundId round);

    /**
     * Lets another mark stand, as a correction of two persons; the old one stays readable and ranks are void. Called under
     * the hold of the round by the second person.
     *
     * @param before the mark that is believed to stand
     */
    Replacement replace(CandidateId candidate, BigDecimal before, BigDecimal mark, String reason, First first);

    /** The first of the two persons. */
    record First(AccountId account, String name, Instant at) {}
}
