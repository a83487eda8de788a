package vn.bangvang.report;

import java.util.List;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.BoardId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;
import vn.bangvang.written.TaskId;

/** The door to the printed papers; whoever may not read the marks cannot print them either. */
@Door
public interface Papers {

    /** Whether a paper was printed; a failed paper is an exception, never an empty file. */
    sealed interface PaperOutcome {
        record Printed(Paper paper) implements PaperOutcome {}

        /** The sheet has to be signed before it is printed. */
        record NotSigned() implements PaperOutcome {}

        /** Not every examiner has signed: nobody else may learn the marks. */
        record NotAllSigned() implements PaperOutcome {}

        /** Candidate numbers of the board that are still open. */
        record StillOpen(List<String> candidateNumbers) implements PaperOutcome {}

        /** The caller may not read every line of the paper, and a paper with a gap is none. */
        record Conflicted() implements PaperOutcome {}

        record NothingDecided() implements PaperOutcome {}

        record NothingRanked() implements PaperOutcome {}

        /** The chair has not confirmed a ranking, or it was made void. */
        record NotConfirmed() implements PaperOutcome {}

        /** No board's order was drawn. */
        record NotDrawn() implements PaperOutcome {}

        /** There is nothing that the paper would list. */
        record NobodyListed() implements PaperOutcome {}

        /** No bundle that the caller may see has both rounds signed. */
        record NoBundleSigned() implements PaperOutcome {}

        /** Codes and numbers are not joined: nobody may see them side by side. */
        record NotJoined() implements PaperOutcome {}

        record NotAnAssessment() implements PaperOutcome {}
    }

    /** The caller's own signed sheet. */
    @Allowed({Role.EXAMINER, Role.BOARD_HEAD})
    PaperOutcome ownScoreSheet(CandidateId candidate);

    /** The sheets of all examiners of a candidate in one file, once all have signed. */
    @Allowed({Role.HR, Role.BOARD_HEAD, Role.CHAIR, Role.SUPERVISOR})
    PaperOutcome scoreSheets(RoundId round, CandidateId candidate);

    /** The summary of a board for all its members to sign, once nothing is open. */
    @Allowed({Role.HR, Role.BOARD_HEAD, Role.CHAIR, Role.SUPERVISOR})
    PaperOutcome boardSummary(RoundId round, BoardId board);

    /** The minutes of a dialogue or of a decision of the chair. */
    @Allowed({Role.HR, Role.BOARD_HEAD, Role.CHAIR, Role.SUPERVISOR})
    PaperOutcome dialogueMinutes(RoundId round, CandidateId candidate);

    /** The newest ranking as a list by post; marked as a draft until the chair has confirmed it. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    PaperOutcome resultList(RoundId round);

    /** Why a candidate stands at that place, step by step with the articles. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    PaperOutcome explanation(RoundId round, CandidateId candidate);

    /**
     * The caller's own signed marks of a bundle, by code.
     *
     * @throws vn.bangvang.security.NotPermitted if the caller was not drawn for it
     */
    @Allowed({Role.EXAMINER})
    PaperOutcome ownWrittenSheet(RoundId round, TaskId task);

    /**
     * The same form without marks, for marking by hand.
     *
     * @throws vn.bangvang.security.NotPermitted if the caller was not drawn for it
     */
    @Allowed({Role.EXAMINER})
    PaperOutcome blankWrittenSheet(RoundId round, TaskId task);

    /** The signed marks of every bundle that the caller may see, by code. */
    @Allowed({Role.HR, Role.BOARD_HEAD, Role.CHAIR, Role.SUPERVISOR})
    PaperOutcome writtenSheets(RoundId round);

    /** The summary of every bundle that the caller may see, by code. */
    @Allowed({Role.HR, Role.BOARD_HEAD, Role.CHAIR, Role.SUPERVISOR})
    PaperOutcome writtenSummaries(RoundId round);

    /** The year's quarterly assessments by agency and quarter; advice is kept apart from results. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    PaperOutcome yearReport(int year);
}
