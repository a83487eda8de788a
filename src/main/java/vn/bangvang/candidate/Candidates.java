package vn.bangvang.candidate;

import java.util.List;
import java.util.function.IntConsumer;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.Phase;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door to candidates with their names and dossiers; marking uses the anonymous side instead. */
@Door
public interface Candidates {

    /** How saving a candidate ended. */
    sealed interface SaveOutcome {
        record Saved(Candidate candidate) implements SaveOutcome {}

        /** Someone with the same ID number, or the same name, birth date and post, is on the list already. */
        record AlreadyThere(CandidateId other, String otherName) implements SaveOutcome {}

        record PhaseForbids(Phase now) implements SaveOutcome {}

        record UnknownPriority(String code) implements SaveOutcome {}

        /** The post belongs to another round. */
        record UnknownPost() implements SaveOutcome {}

        record Stale() implements SaveOutcome {}

        /** A conclusion says that a condition is not met: such a dossier can only be refused. */
        record MustBeRefused(String generalReason) implements SaveOutcome {}

        /** Behind a conclusion stands a cause that no list may tell: only the general reason is written down. */
        record GeneralReasonOnly(String generalReason) implements SaveOutcome {}
    }

    /** How accepting every undecided dossier ended. */
    sealed interface AcceptAllOutcome {
        record Accepted(int candidates) implements AcceptAllOutcome {}

        record PhaseForbids(Phase now) implements AcceptAllOutcome {}
    }

    /** How giving candidate numbers ended. */
    sealed interface NumberOutcome {
        record Numbered(int candidates) implements NumberOutcome {}

        record StillUndecided(int candidates) implements NumberOutcome {}

        /** Accepted candidates whom a {@link ListGuard} holds back. */
        record StillHeld(int waiting, int notMet) implements NumberOutcome {}

        record PhaseForbids(Phase now) implements NumberOutcome {}
    }

    /** The candidates of a round in Vietnamese name order. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<Candidate> list(RoundId roundId);

    /**
     * Part of a round's candidates in the order in which they were entered, which later entries never change.
     *
     * @param after the last one of the part before; id 0 for the beginning
     * @param limit how many at most
     */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<Candidate> page(RoundId roundId, CandidateId after, int limit);

    /** One candidate; unknown ids are an accident. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    Candidate byId(CandidateId id);

    /** Adds a typed candidate. */
    @Allowed({Role.HR})
    SaveOutcome add(RoundId roundId, CandidateData data);

    /** Changes a candidate: while the list is open, and contact data alone in every phase. */
    @Allowed({Role.HR})
    SaveOutcome change(CandidateId id, long version, CandidateData data);

    /** Takes a list in, in one transaction, repeatable without doubles; tells its progress in rows done. */
    @Allowed({Role.HR})
    ImportResult importRows(RoundId roundId, ImportList list, IntConsumer progress);

    /** Accepts a dossier. */
    @Allowed({Role.HR})
    SaveOutcome accept(CandidateId id, long version);

    /**
     * Accepts every dossier that nobody has decided on yet, each with its own line in the trail; those with a condition
     * that is not met stay undecided.
     */
    @Allowed({Role.HR})
    AcceptAllOutcome acceptUndecided(RoundId roundId);

    /** Refuses a dossier with its reason. */
    @Allowed({Role.HR})
    SaveOutcome refuse(CandidateId id, long version, String reason);

    /**
     * Gives numbers to the accepted candidates: by post code, then Vietnamese name order, then birth date, one running
     * number for the round with leading zeros; the rule is shown on the screen and on the list.
     */
    @Allowed({Role.HR})
    NumberOutcome giveNumbers(RoundId roundId);
}
