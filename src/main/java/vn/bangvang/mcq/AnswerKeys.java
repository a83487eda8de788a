package vn.bangvang.mcq;

import java.util.List;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.Phase;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door to the answer keys of stage 1. */
@Door
public interface AnswerKeys {

    /** Whether a file could be read as a key; never a part of it. */
    sealed interface KeyReadOutcome {
        record Read(KeyDraft draft) implements KeyReadOutcome {}

        /** Neither .xlsx, .xls nor .csv, damaged, or too long. */
        record NotAKey(String fileName) implements KeyReadOutcome {}

        record PasswordProtected(String fileName) implements KeyReadOutcome {}

        /** No row names questions and variants. */
        record NoHeader(String fileName) implements KeyReadOutcome {}

        /** The candidates of this round do not sit that part. */
        record NotInThisRound(PaperKind paper) implements KeyReadOutcome {}

        /** Every place that has to be put right before anything can be saved. */
        record Faulty(List<CellProblem> problems) implements KeyReadOutcome {

            public Faulty {
                problems = List.copyOf(problems);
            }
        }
    }

    /** How saving a key ended. */
    sealed interface KeyOutcome {
        record Saved(KeyVersion version) implements KeyOutcome {}

        /** A key of that part exists; replacing it needs a reason. */
        record ReasonMissing() implements KeyOutcome {}

        /** The same key stands already. */
        record Unchanged() implements KeyOutcome {}

        record WrongLength(int questions, int wanted) implements KeyOutcome {}

        /** Sheets were taken in for variants that the new key does not have. */
        record VariantInUse(List<String> variants) implements KeyOutcome {}

        /** The council cancelled or is about to cancel questions that the new key does not have. */
        record QuestionCancelled(List<String> questions) implements KeyOutcome {}

        record NotInThisRound(PaperKind paper) implements KeyOutcome {}

        record PhaseForbids(Phase now) implements KeyOutcome {}

        record StageClosed() implements KeyOutcome {}
    }

    /** Reads a key from a file: a row a question, a row a variant, or a row for each question of each variant. */
    @Allowed({Role.HR})
    KeyReadOutcome read(RoundId round, PaperKind paper, String fileName, byte[] content);

    /** Saves a key; from the second on with the reason why it replaces the one before. */
    @Allowed({Role.HR})
    KeyOutcome save(RoundId round, KeyDraft draft, String reason);

    /** Every version of every key of a round, by part, newest first. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<KeyVersion> versions(RoundId round);
}
