package vn.bangvang.mcq;

import java.util.List;
import vn.bangvang.round.Phase;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door of whoever reads an appealed sheet again: a code and a part, no number, no earlier answer and no key. */
@Door
public interface Recounts {

    /** How handing in a reading ended. */
    sealed interface RecountOutcome {
        record Read() implements RecountOutcome {}

        /** The sheet was not given to the caller, or was given to somebody else since. */
        record NotYours() implements RecountOutcome {}

        record AlreadyRead() implements RecountOutcome {}

        record UnknownVariant(String variant) implements RecountOutcome {}

        /** The answers cannot be read, or are not as many as the questions. */
        record UnreadableAnswers(int questions) implements RecountOutcome {}

        /** Whoever may see numbers and earlier answers must not read again. */
        record HandlesNumbers() implements RecountOutcome {}

        record PhaseForbids(Phase now) implements RecountOutcome {}
    }

    /** The sheets that were given to the caller, oldest first; none with whose writer the caller has a conflict. */
    @Allowed({Role.EXAMINER})
    List<MyRecount> mine(RoundId round);

    /**
     * Hands in what the sheet says, once and for good.
     *
     * @param answers one sign a question: a letter, {@code -} for a blank, {@code *} for a double mark
     */
    @Allowed({Role.EXAMINER})
    RecountOutcome read(RecountId recount, String variant, String answers);
}
