package vn.bangvang.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.Phase;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The examiner's door: own queue, own sheets, nothing of anyone else's. */
@Door
public interface Marking {

    /**
     * One change of one mark, made once however often it is sent.
     *
     * @param requestId made by the browser; a repeat of the same id is answered like the first and stored once
     * @param candidateNumber re-asked so that a sheet left open on another tablet cannot hit the wrong candidate
     * @param mark the new mark, or null to take the mark back
     */
    record MarkChange(
            UUID requestId,
            CandidateId candidate,
            String candidateNumber,
            CriterionId criterion,
            @Nullable BigDecimal mark) {}

    /** How a save or a signature ended. */
    sealed interface MarkOutcome {
        /** The server holds it. */
        record Saved(Instant at, int version, @Nullable BigDecimal total, int missing) implements MarkOutcome {}

        record Signed(Instant at, BigDecimal total) implements MarkOutcome {}

        record AlreadySigned() implements MarkOutcome {}

        record NotYours() implements MarkOutcome {}

        record WrongCandidate() implements MarkOutcome {}

        record NotPresent(Attendance attendance) implements MarkOutcome {}

        record OutOfRange(BigDecimal maximum) implements MarkOutcome {}

        record NotOnStep(BigDecimal step) implements MarkOutcome {}

        record Incomplete(int missing) implements MarkOutcome {}

        record PhaseForbids(Phase now) implements MarkOutcome {}

        record BoardLocked() implements MarkOutcome {}

        /** The same request id came with another change before: this one was not stored. */
        record RequestAlreadyUsed() implements MarkOutcome {}

        /** The criterion is not on the rubric any more: the sheet has to be opened anew. */
        record RubricChanged() implements MarkOutcome {}

        record NoteTooLong(int longest) implements MarkOutcome {}

        /** Nobody is suspended without a reason. */
        record ReasonMissing() implements MarkOutcome {}

        record BoardTooSmall(int examiners, int minimum) implements MarkOutcome {}
    }

    /** The caller's candidates of a round in the drawn order, without those the caller has a conflict with. */
    @Allowed({Role.EXAMINER, Role.BOARD_HEAD})
    List<QueueItem> myQueue(RoundId round);

    /**
     * The caller's own sheet.
     *
     * @throws vn.bangvang.security.NotPermitted if the caller does not mark this candidate
     */
    @Allowed({Role.EXAMINER, Role.BOARD_HEAD})
    OwnSheet mySheet(CandidateId candidate);

    /** Saves one mark as a new version. */
    @Allowed({Role.EXAMINER, Role.BOARD_HEAD})
    MarkOutcome save(MarkChange change);

    /** Saves the caller's private note, which only the caller ever reads. */
    @Allowed({Role.EXAMINER, Role.BOARD_HEAD})
    MarkOutcome saveNote(UUID requestId, CandidateId candidate, String candidateNumber, String note);

    /** Signs the caller's sheet, which can never change again. */
    @Allowed({Role.EXAMINER, Role.BOARD_HEAD})
    MarkOutcome sign(CandidateId candidate, String candidateNumber);

    /** Records that a candidate is present, absent, withdrawn or suspended; the head of the board's or a member's act. */
    @Allowed({Role.EXAMINER, Role.BOARD_HEAD})
    MarkOutcome recordAttendance(CandidateId candidate, Attendance attendance, String reason);

    /** Starts the preparation clock of a present candidate. */
    @Allowed({Role.EXAMINER, Role.BOARD_HEAD})
    MarkOutcome startPreparation(CandidateId candidate);

    /** Starts the interview clock of a present candidate. */
    @Allowed({Role.EXAMINER, Role.BOARD_HEAD})
    MarkOutcome startInterview(CandidateId candidate);
}
