package vn.bangvang.panel.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.panel.Board;
import vn.bangvang.panel.BoardId;
import vn.bangvang.panel.BoardMember;
import vn.bangvang.panel.Conflict;
import vn.bangvang.panel.Seating;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;

@Service
@Transactional(readOnly = true)
class SeatingService implements Seating {

    private final PanelTable table;
    private final CouncilTable councils;
    private final CodeBook codeBook;
    private final Interviewees interviewees;

    SeatingService(PanelTable table, CouncilTable councils, CodeBook codeBook, Interviewees interviewees) {
        this.table = table;
        this.councils = councils;
        this.codeBook = codeBook;
        this.interviewees = interviewees;
    }

    @Override
    public Optional<Board> boardOf(CandidateId candidate) {
        return boardIdOf(candidate).map(table::board);
    }

    @Override
    public Optional<BoardId> boardIdOf(CandidateId candidate) {
        return table.seat(candidate).map(PanelTable.Seat::board);
    }

    @Override
    public List<AnonymousCandidate> interviewees(RoundId round) {
        return interviewees.of(round);
    }

    @Override
    public Board board(BoardId id) {
        return table.board(id);
    }

    @Override
    public List<Board> boards(RoundId round) {
        return table.boards(round);
    }

    @Override
    public List<AnonymousCandidate> queue(BoardId board) {
        RoundId round = table.board(board).roundId();
        Map<CandidateId, AnonymousCandidate> candidates = codeBook.candidates(round).stream()
                .collect(Collectors.toMap(AnonymousCandidate::id, Function.identity()));
        return table.seats(round).stream()
                .filter(seat -> seat.board().equals(board) && candidates.containsKey(seat.candidate()))
                .sorted(Comparator.comparing(PanelTable.Seat::order, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(seat -> Objects.requireNonNull(candidates.get(seat.candidate())))
                .toList();
    }

    @Override
    public Optional<Integer> placeOf(CandidateId candidate) {
        return table.seat(candidate).flatMap(seat -> Optional.ofNullable(seat.order()));
    }

    @Override
    public List<BoardMember> examinersOf(CandidateId candidate) {
        return boardOf(candidate).stream()
                .flatMap(board -> board.members().stream())
                .filter(member -> !table.inConflict(member.account(), candidate))
                .toList();
    }

    @Override
    public Map<CandidateId, List<BoardMember>> examiners(RoundId round) {
        Map<BoardId, Board> boards =
                table.boards(round).stream().collect(Collectors.toMap(Board::id, Function.identity()));
        Set<List<Long>> conflicts = table.conflicts(round).stream()
                .map(conflict -> List.of(
                        conflict.examiner().value(), conflict.candidate().value()))
                .collect(Collectors.toSet());
        Map<CandidateId, List<BoardMember>> examiners = new HashMap<>();
        table.allotment(round)
                .forEach((candidate, board) -> examiners.put(
                        candidate,
                        Objects.requireNonNull(boards.get(board)).members().stream()
                                .filter(member -> !conflicts.contains(
                                        List.of(member.account().value(), candidate.value())))
                                .toList()));
        return examiners;
    }

    @Override
    public boolean mayMark(AccountId examiner, CandidateId candidate) {
        return table.mayMark(examiner, candidate);
    }

    @Override
    public boolean inConflict(AccountId account, CandidateId candidate) {
        return table.inConflict(account, candidate);
    }

    @Override
    public Set<CandidateId> conflictsOf(AccountId account, RoundId round) {
        return table.conflicts(round).stream()
                .filter(conflict -> conflict.examiner().equals(account))
                .map(Conflict::candidate)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean isHead(AccountId account, BoardId board) {
        return table.board(board).members().stream()
                .anyMatch(member -> member.head() && member.account().equals(account));
    }

    @Override
    public boolean isChair(AccountId account, RoundId round) {
        return councils.of(round)
                .filter(council -> council.chair().equals(account))
                .isPresent();
    }
}
