package vn.bangvang.mcq;

import java.util.List;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.Phase;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door for what takes two persons in stage 1: closing it, cancelling a question, marking a sheet again. */
@Door
public interface StageRequests {

    /** How asking or deciding ended. */
    sealed interface RequestOutcome {
        record Done() implements RequestOutcome {}

        /** Candidate numbers without a sheet and without a state. */
        record StillOpen(List<String> candidateNumbers) implements RequestOutcome {}

        /** Other requests wait for the chair. */
        record RequestWaiting() implements RequestOutcome {}

        /** The results are no longer those that were asked for. */
        record ChangedSince() implements RequestOutcome {}

        record UnknownQuestion(String question) implements RequestOutcome {}

        record AlreadyCancelled(String question) implements RequestOutcome {}

        /** No question would be left to count. */
        record NothingLeft() implements RequestOutcome {}

        record UnknownNumber(String candidateNumber) implements RequestOutcome {}

        /** The candidate has no sheet of that part. */
        record NoSheet(String candidateNumber) implements RequestOutcome {}

        record SameSheet() implements RequestOutcome {}

        record UnknownVariant(String variant) implements RequestOutcome {}

        /** The answers cannot be read, or are not as many as the questions. */
        record UnreadableAnswers(int questions) implements RequestOutcome {}

        record ReasonMissing() implements RequestOutcome {}

        /** The same person cannot ask and approve. */
        record SecondPersonNeeded() implements RequestOutcome {}

        record NotChairOfThisRound() implements RequestOutcome {}

        /** The caller has a declared conflict with this candidate. */
        record Conflicted() implements RequestOutcome {}

        record AlreadyDecided() implements RequestOutcome {}

        record StageClosed() implements RequestOutcome {}

        record PhaseForbids(Phase now) implements RequestOutcome {}
    }

    /** Asks the chair to close stage 1. */
    @Allowed({Role.HR})
    RequestOutcome requestClosing(RoundId round);

    /** Records the council's decision on a question and asks the chair to let it count. */
    @Allowed({Role.HR})
    RequestOutcome requestCancelling(RoundId round, CancelledQuestion question, String reason);

    /**
     * Asks the chair to put another sheet in the place of a candidate's.
     *
     * @param answers one sign a question: a letter, {@code -} for a blank, {@code *} for a double mark
     */
    @Allowed({Role.HR})
    RequestOutcome requestRemark(
            RoundId round, String candidateNumber, PaperKind paper, String variant, String answers, String reason);

    /** Another person, the chair of the round, approves: everyone is counted anew. */
    @Allowed({Role.CHAIR})
    RequestOutcome approve(RequestId request);

    /** Another person, the chair of the round, rejects: nothing changes. */
    @Allowed({Role.CHAIR})
    RequestOutcome reject(RequestId request);

    /** The requests of a round, newest first. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<StageRequest> all(RoundId round);

    /** What approving a waiting request would change; nothing for one that is decided. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    Effect effect(RequestId request);
}
