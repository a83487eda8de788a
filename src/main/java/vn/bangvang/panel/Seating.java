package vn.bangvang.panel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;

/** Who sits on which board and marks whom: the question that marking asks; not a door for people. */
public interface Seating {

    /** The board that interviews a candidate. */
    Optional<Board> boardOf(CandidateId candidate);

    /** Which board that is, for those who need no names. */
    Optional<BoardId> boardIdOf(CandidateId candidate);

    /** Those of a round who sit before a board, by number. */
    List<AnonymousCandidate> interviewees(RoundId round);

    /** A board; unknown ids are an accident. */
    Board board(BoardId id);

    /** The boards of a round, by name. */
    List<Board> boards(RoundId round);

    /** The candidates of a board in the drawn order. */
    List<AnonymousCandidate> queue(BoardId board);

    /** The candidate's place in the drawn order, from 1; empty until it is drawn. */
    Optional<Integer> placeOf(CandidateId candidate);

    /** The members of the candidate's board who have no conflict with that candidate. */
    List<BoardMember> examinersOf(CandidateId candidate);

    /** The same for every seated candidate of a round at once. */
    Map<CandidateId, List<BoardMember>> examiners(RoundId round);

    /** Whether this account may see and mark this candidate: on the board and without a conflict. */
    boolean mayMark(AccountId examiner, CandidateId candidate);

    /** Whether a conflict between this account and this candidate was declared. */
    boolean inConflict(AccountId account, CandidateId candidate);

    /** The candidates of a round with whom this account has a conflict. */
    Set<CandidateId> conflictsOf(AccountId account, RoundId round);

    /** Whether this account is the head of that board. */
    boolean isHead(AccountId account, BoardId board);

    /** Whether this account chairs the council of that round. */
    boolean isChair(AccountId account, RoundId round);
}
