package vn.bangvang.mcq;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;

/** Has a sheet read again by somebody else once stage 1 is closed; not a door for people. */
public interface Recounting {

    /** One part of one candidate. */
    record Sheet(CandidateId candidate, PaperKind paper) {}

    /** How the beginning of a reading again ended. */
    sealed interface Beginning {
        record Begun(SheetCode code, String reader) implements Beginning {}

        record NotAnExaminer(String name) implements Beginning {}

        /** Whoever sees numbers and earlier answers or decides on results reads no sheet again: HR, chair, supervisor. */
        record HandlesNumbers(String name) implements Beginning {}

        /** Took this sheet in, asked to replace it, or read it again before. */
        record ReadBefore(String name) implements Beginning {}

        record InConflict(String name) implements Beginning {}
    }

    /** How letting the sheet that was read again count ended. */
    sealed interface Replacement {
        record Replaced() implements Replacement {}

        /** Another request about this sheet waits for the chair. */
        record RequestWaiting() implements Replacement {}
    }

    /**
     * A sheet that is read again.
     *
     * @param conflicted whether the reader declared a conflict since, so that somebody else has to read it
     * @param reading once it was read
     */
    record Again(SheetCode code, String reader, boolean conflicted, Optional<Reading> reading) {}

    /**
     * Both sheets counted by the same keys and cancelled questions, those that hold now.
     *
     * @param version of the sheet that stands
     * @param differing where they differ; in the order of the questions, and empty where the variants differ
     */
    record Reading(
            int version,
            PartResult.Counted before,
            PartResult.Counted again,
            String variantBefore,
            String variantAgain,
            List<Difference> differing,
            Instant readAt) {

        public Reading {
            differing = List.copyOf(differing);
        }

        /** Whether both say the same of every question. */
        public boolean same() {
            return variantBefore.equals(variantAgain) && differing.isEmpty();
        }
    }

    /** A question at which the two sheets say something else. */
    record Difference(int position, Answer before, Answer again) {}

    /** What the sheet that was read again would make of stage 1. */
    record Outcome(Effect effect, List<StageOneResult> results) {

        public Outcome {
            results = List.copyOf(results);
        }
    }

    /** What stands for the sheet; empty while stage 1 is not closed and for whoever has no sheet that counts. */
    Optional<PartResult.Counted> standing(Sheet sheet);

    /**
     * Gives the sheet to somebody else to read, under a new code. Called under the hold of the round.
     *
     * @param sheet one that stands
     */
    Beginning begin(Sheet sheet, AccountId reader);

    /** Every sheet of the round that is read again, by its newest reader. */
    Map<Sheet, Again> again(RoundId round);

    /** What would be if the newest reading counted; empty before the sheet was read. */
    Optional<Outcome> outcome(Sheet sheet);

    /**
     * Lets the newest reading count, as a request of two persons; the old sheet stays readable and everyone is counted
     * anew. Called under the hold of the round by the second person.
     */
    Replacement replace(Sheet sheet, String reason, First first);

    /** The first of the two persons. */
    record First(AccountId account, String name, Instant at) {}
}
