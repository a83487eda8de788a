package vn.bangvang.scoring;

import java.math.BigDecimal;
import java.util.List;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.BoardId;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.round.Phase;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door of the head of a board and of the chair: progress, spread, lock and correction. */
@Door
public interface BoardResults {

    /** How a decision, a lock or a correction ended. */
    sealed interface DecisionOutcome {
        record Done() implements DecisionOutcome {}

        /** Someone has not signed yet, so nobody may decide. */
        record NotAllSigned() implements DecisionOutcome {}

        /** The spread asks for something else than this decision. */
        record NotThisWay(BigDecimal spread, LegalRef article) implements DecisionOutcome {}

        record AlreadySettled() implements DecisionOutcome {}

        record MarkOutOfRange(BigDecimal scale) implements DecisionOutcome {}

        /** The official mark has one decimal. */
        record TooManyDecimals(int decimals) implements DecisionOutcome {}

        record RecordMissing() implements DecisionOutcome {}

        record NotHeadOfThisBoard() implements DecisionOutcome {}

        record NotChairOfThisRound() implements DecisionOutcome {}

        record BoardLocked() implements DecisionOutcome {}

        record BoardNotLocked() implements DecisionOutcome {}

        /** Candidate numbers that are still open. */
        record StillOpen(List<String> candidateNumbers) implements DecisionOutcome {}

        /** The same person cannot ask and approve. */
        record SecondPersonNeeded() implements DecisionOutcome {}

        record AlreadyDecided() implements DecisionOutcome {}

        /** The caller has a declared conflict with this candidate. */
        record Conflicted() implements DecisionOutcome {}

        /** The candidate has no official mark: absent, withdrawn or suspended. */
        record NothingToCorrect() implements DecisionOutcome {}

        /** An earlier request for this candidate waits for its second person. */
        record CorrectionWaiting() implements DecisionOutcome {}

        record SameMark(BigDecimal mark) implements DecisionOutcome {}

        record PhaseForbids(Phase now) implements DecisionOutcome {}
    }

    /** Where each candidate of the round stands; a head sees the own boards, the others all. */
    @Allowed({Role.HR, Role.BOARD_HEAD, Role.CHAIR, Role.SUPERVISOR})
    List<CandidateProgress> progress(RoundId round);

    /** The signed sheets of a candidate; empty until every examiner has signed. */
    @Allowed({Role.HR, Role.BOARD_HEAD, Role.CHAIR, Role.SUPERVISOR})
    List<SignedSheet> sheets(CandidateId candidate);

    /** Every version of a candidate's official mark, oldest first; empty while there is none. */
    @Allowed({Role.HR, Role.BOARD_HEAD, Role.CHAIR, Role.SUPERVISOR})
    List<MarkRecord> history(CandidateId candidate);

    /** The head of the board records the dialogue, the mark and the minutes. */
    @Allowed({Role.BOARD_HEAD})
    DecisionOutcome settleByDialogue(CandidateId candidate, BigDecimal mark, String minutes);

    /** The chair decides a mark with a record. */
    @Allowed({Role.CHAIR})
    DecisionOutcome settleByChair(CandidateId candidate, BigDecimal mark, String record);

    /** Whether a board's results are locked. */
    @Allowed({Role.HR, Role.BOARD_HEAD, Role.CHAIR, Role.SUPERVISOR})
    boolean locked(BoardId board);

    /** The head locks the board's results when nothing is open. */
    @Allowed({Role.BOARD_HEAD})
    DecisionOutcome lock(BoardId board);

    /** Asks for a change of a locked mark. */
    @Allowed({Role.HR, Role.BOARD_HEAD})
    DecisionOutcome requestCorrection(CandidateId candidate, BigDecimal newMark, String reason);

    /** Another person approves: the new mark stands, the old stays readable, ranks are void. */
    @Allowed({Role.CHAIR})
    DecisionOutcome approve(CorrectionId correction);

    /** Another person rejects: nothing changes. */
    @Allowed({Role.CHAIR})
    DecisionOutcome reject(CorrectionId correction);

    /** The corrections of a round, newest first. */
    @Allowed({Role.HR, Role.BOARD_HEAD, Role.CHAIR, Role.SUPERVISOR})
    List<Correction> corrections(RoundId round);
}
