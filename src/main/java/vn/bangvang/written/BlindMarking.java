package vn.bangvang.written;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.round.Phase;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The marker's door: own bundles, codes and own marks, nothing of anyone else's and no number or name. */
@Door
public interface BlindMarking {

    /**
     * One change of one mark, made once however often it is sent.
     *
     * @param requestId made by the screen; a repeat of the same id is answered like the first and stored once
     * @param mark in points, or null to take the mark back
     */
    record PaperMark(
            UUID requestId,
            TaskId task,
            PaperCode code,
            int question,
            @Nullable BigDecimal mark) {}

    /** How a save, a report or a signature ended. */
    sealed interface BlindOutcome {
        /** The server holds it. */
        record Saved(Instant at, int version, @Nullable BigDecimal total, int missing) implements BlindOutcome {}

        record Reported(Instant at) implements BlindOutcome {}

        record Signed(Instant at) implements BlindOutcome {}

        record AlreadySigned() implements BlindOutcome {}

        record NotYours() implements BlindOutcome {}

        record UnknownCode() implements BlindOutcome {}

        record UnknownQuestion() implements BlindOutcome {}

        record OutOfRange(BigDecimal maximum) implements BlindOutcome {}

        record NotOnStep(BigDecimal step) implements BlindOutcome {}

        /** Papers of the bundle on which some question has no mark. */
        record Incomplete(int papers) implements BlindOutcome {}

        record PhaseForbids(Phase now) implements BlindOutcome {}

        /** The same request id came with another change before: this one was not stored. */
        record RequestAlreadyUsed() implements BlindOutcome {}

        record AlreadyReported() implements BlindOutcome {}

        /** Whoever may see numbers must not mark. */
        record HandlesNumbers() implements BlindOutcome {}
    }

    /** The bundles that the caller was drawn for. */
    @Allowed({Role.EXAMINER})
    List<MyBundle> myBundles(RoundId round);

    /**
     * The caller's own marks of a bundle.
     *
     * @throws vn.bangvang.security.NotPermitted if the caller was not drawn for it
     */
    @Allowed({Role.EXAMINER})
    MySheet mySheet(TaskId task);

    /** Saves one mark as a new version. */
    @Allowed({Role.EXAMINER})
    BlindOutcome save(PaperMark change);

    /** Reports an odd paper to the head. */
    @Allowed({Role.EXAMINER})
    BlindOutcome reportOdd(TaskId task, PaperCode code, OddKind kind, String note);

    /** Signs the caller's marks of the bundle, which can never change again. */
    @Allowed({Role.EXAMINER})
    BlindOutcome sign(TaskId task);
}
