package vn.bangvang.panel;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.round.Phase;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door to council, boards, conflicts, allotment and the draw. */
@Door
public interface Panels {

    /** How a change of council, board or allotment ended. */
    sealed interface PanelOutcome {
        record Done() implements PanelOutcome {}

        record PhaseForbids(Phase now) implements PanelOutcome {}

        /** A board's size is outside what the rule set allows. */
        record WrongSize(int members, int min, int max) implements PanelOutcome {}

        record HeadMissing() implements PanelOutcome {}

        record NotAnExaminer(String name) implements PanelOutcome {}

        /** The council has one chair, one vice-chair and one secretary. */
        record PositionFilled(CouncilPosition position) implements PanelOutcome {}

        record InCouncilTwice(String name) implements PanelOutcome {}

        /** The law knows no council of so many. */
        record CouncilTooLarge(int members, List<Integer> allowed, LegalRef article) implements PanelOutcome {}

        /** Somebody has changed the council since it was read. */
        record CouncilChangedSince() implements PanelOutcome {}

        /** An account sits on another board of this round already. */
        record OnAnotherBoard(String name, String board) implements PanelOutcome {}

        record NameTaken(String name) implements PanelOutcome {}

        /** An allotted candidate has a conflict with a member: nobody may judge a relative. */
        record ConflictWithMember(String candidateNumber, String examiner, String relation) implements PanelOutcome {}

        record UnknownRelation(String relation) implements PanelOutcome {}

        record AlreadyDeclared() implements PanelOutcome {}

        /** During the interviews a candidate changes the board only when the own one is too small. */
        record BoardStillLargeEnough() implements PanelOutcome {}

        record BoardLocked() implements PanelOutcome {}

        /** The candidate's papers have no spoken part, or the candidate does not go on to stage 2. */
        record NotBeforeABoard(String candidateNumber) implements PanelOutcome {}

        record NothingToDraw() implements PanelOutcome {}

        /** Everyone has signed: what counts and what does not is from now on for two persons to decide. */
        record AlreadyMarked() implements PanelOutcome {}
    }

    /** A candidate number that the caller may declare a conflict with; names only where the round shows them. */
    record DeclarableCandidate(CandidateId id, String number, String label) {}

    /** The council of a round, if it was set up. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR, Role.BOARD_HEAD, Role.EXAMINER})
    Optional<Council> council(RoundId round);

    /** Sets up the council with its chair; the other members stay. */
    @Allowed({Role.HR})
    PanelOutcome setCouncil(RoundId round, String decisionNumber, LocalDate decidedOn, AccountId chair);

    /**
     * Puts others into the place of all who sit in the council beside the chair; it may be incomplete.
     *
     * @param seen the council as the caller read it
     * @param chairOffice what the chair is and where
     */
    @Allowed({Role.HR})
    PanelOutcome seatCouncil(Council seen, String chairOffice, List<CouncilMember> others);

    /** The boards of a round, by name. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<Board> boards(RoundId round);

    /** Makes a board with its head and members. */
    @Allowed({Role.HR})
    PanelOutcome addBoard(RoundId round, String name, AccountId head, List<AccountId> others);

    /** Replaces the members of a board. */
    @Allowed({Role.HR})
    PanelOutcome changeBoard(BoardId board, AccountId head, List<AccountId> others);

    /** Which board interviews which candidate. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    Map<CandidateId, BoardId> allotment(RoundId round);

    /**
     * Allots one candidate to a board; during the interviews only where conflicts left too few on the candidate's board,
     * to the end of the other board's order.
     */
    @Allowed({Role.HR})
    PanelOutcome allot(CandidateId candidate, BoardId board);

    /** Allots all candidates without a board evenly, post by post, never to a board with a conflicted member. */
    @Allowed({Role.HR})
    PanelOutcome allotRest(RoundId round);

    /** The conflicts declared in a round. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    List<Conflict> conflicts(RoundId round);

    /** HR declares a conflict for an examiner. */
    @Allowed({Role.HR})
    PanelOutcome declareFor(AccountId examiner, CandidateId candidate, String relation, String note);

    /** The candidates of the round with whom the calling examiner can declare a conflict. */
    @Allowed({Role.EXAMINER, Role.BOARD_HEAD})
    List<DeclarableCandidate> declarable(RoundId round);

    /** The calling examiner declares a conflict of their own; it takes effect at once. */
    @Allowed({Role.EXAMINER, Role.BOARD_HEAD})
    PanelOutcome declareOwn(CandidateId candidate, String relation, String note);

    /** The calling examiner's own declared conflicts in a round. */
    @Allowed({Role.EXAMINER, Role.BOARD_HEAD})
    List<Conflict> ownConflicts(RoundId round);

    /** Draws the order of a board's interviews from a seed that is published with the result. */
    @Allowed({Role.HR})
    PanelOutcome draw(BoardId board, String seed);

    /** The draws of a round. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR, Role.BOARD_HEAD, Role.EXAMINER})
    List<Draw> draws(RoundId round);
}
