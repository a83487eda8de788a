package vn.bangvang.panel.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.panel.Board;
import vn.bangvang.panel.BoardId;
import vn.bangvang.panel.Draw;
import vn.bangvang.panel.DrawRule;
import vn.bangvang.panel.OpenedMarks;
import vn.bangvang.panel.Panels.PanelOutcome;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.CurrentActor;

/** Sends candidates to boards and draws the order of their interviews; the caller has made sure of the phase. */
@Component
class Allotting {

    private final PanelTable table;
    private final BoardCheck check;
    private final CodeBook codeBook;
    private final Interviewees interviewees;
    private final ObjectProvider<OpenedMarks> openedMarks;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;

    Allotting(
            PanelTable table,
            BoardCheck check,
            CodeBook codeBook,
            Interviewees interviewees,
            ObjectProvider<OpenedMarks> openedMarks,
            CurrentActor currentActor,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.check = check;
        this.codeBook = codeBook;
        this.interviewees = interviewees;
        this.openedMarks = openedMarks;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
    }

    PanelOutcome allot(CandidateId candidate, Board target) {
        requireOfItsRound(candidate, target);
        if (interviewees.of(target.roundId()).stream()
                .noneMatch(seated -> seated.id().equals(candidate))) {
            return new PanelOutcome.NotBeforeABoard(
                    codeBook.candidate(candidate).number());
        }
        Optional<PanelOutcome> refusal = check.leavesEnough(candidate, target);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<BoardId> before = table.seat(candidate).map(PanelTable.Seat::board);
        before.ifPresent(table::dropDraw);
        table.allot(candidate, target.id());
        table.dropDraw(target.id());
        record(candidate, target, before);
        return new PanelOutcome.Done();
    }

    /** During the interviews, and only where conflicts left too few on the candidate's board: to the end of another's. */
    PanelOutcome move(CandidateId candidate, Board target) {
        requireOfItsRound(candidate, target);
        BoardId before = table.seat(candidate).orElseThrow().board();
        if (check.leavesEnough(candidate, table.board(before)).isEmpty()) {
            return new PanelOutcome.BoardStillLargeEnough();
        }
        Optional<PanelOutcome> refusal = check.leavesEnough(candidate, target);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (openedMarks.stream().anyMatch(marks -> marks.locked(before) || marks.locked(target.id()))) {
            return new PanelOutcome.BoardLocked();
        }
        table.allot(candidate, target.id());
        long last = table.seats(target.roundId()).stream()
                .filter(seat -> seat.board().equals(target.id()))
                .count();
        table.setOrder(candidate, Math.toIntExact(last));
        record(candidate, target, Optional.of(before));
        return new PanelOutcome.Done();
    }

    private void requireOfItsRound(CandidateId candidate, Board target) {
        AnonymousCandidate anonymous = codeBook.candidate(candidate);
        if (!anonymous.roundId().equals(target.roundId()) || anonymous.number().isEmpty()) {
            throw new IllegalArgumentException("a board interviews the numbered candidates of its own round");
        }
    }

    private void record(CandidateId candidate, Board target, Optional<BoardId> before) {
        trail.record(new Act(
                "CANDIDATE_ALLOTTED",
                "candidate:" + candidate.value(),
                target.roundId().value(),
                before.map(PanelService::subject).orElse(null),
                PanelService.subject(target.id()),
                null));
    }

    /** Evenly, post by post, never to a board with too few members who have no conflict. */
    PanelOutcome allotRest(RoundId round) {
        List<Board> boards = table.boards(round);
        if (boards.isEmpty()) {
            return new PanelOutcome.HeadMissing();
        }
        Map<CandidateId, BoardId> taken = table.allotment(round);
        Map<BoardId, Integer> load = new HashMap<>();
        Map<PostId, Map<BoardId, Integer>> loadByPost = new HashMap<>();
        for (AnonymousCandidate candidate : interviewees.of(round)) {
            BoardId seated = taken.get(candidate.id());
            Map<BoardId, Integer> ofPost = loadByPost.computeIfAbsent(candidate.postId(), post -> new HashMap<>());
            if (seated == null) {
                List<Board> free = boards.stream()
                        .filter(board ->
                                check.leavesEnough(candidate.id(), board).isEmpty())
                        .toList();
                if (free.isEmpty()) {
                    TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                    return check.leavesEnough(candidate.id(), boards.getFirst()).orElseThrow();
                }
                seated = free.stream()
                        .min(Comparator.comparing((Board board) -> ofPost.getOrDefault(board.id(), 0))
                                .thenComparing(board -> load.getOrDefault(board.id(), 0))
                                .thenComparing(board -> board.id().value()))
                        .orElseThrow()
                        .id();
                table.allot(candidate.id(), seated);
            }
            ofPost.merge(seated, 1, Integer::sum);
            load.merge(seated, 1, Integer::sum);
        }
        boards.forEach(board -> table.dropDraw(board.id()));
        trail.record(Act.of("REST_ALLOTTED", "round:" + round.value(), round.value(), describe(load)));
        return new PanelOutcome.Done();
    }

    private static String describe(Map<BoardId, Integer> load) {
        return Told.of(load.entrySet().stream()
                .sorted(Comparator.comparing(seats -> seats.getKey().value()))
                .map(seats -> Told.of(PanelService.subject(seats.getKey()), Told.as("CANDIDATES", seats.getValue())))
                .toList());
    }

    /** By the published seed; docs/draw.md tells how anyone redoes it. */
    PanelOutcome draw(RoundId round, BoardId board, String seed) {
        Map<String, CandidateId> byNumber = new HashMap<>();
        table.seats(round).stream()
                .filter(seat -> seat.board().equals(board))
                .map(seat -> codeBook.candidate(seat.candidate()))
                .forEach(candidate -> byNumber.put(candidate.number(), candidate.id()));
        if (byNumber.isEmpty() || seed.isBlank() || seed.length() > 200) {
            return new PanelOutcome.NothingToDraw();
        }
        List<String> order = DrawRule.order(seed.strip(), new ArrayList<>(byNumber.keySet()));
        for (int i = 0; i < order.size(); i++) {
            table.setOrder(Objects.requireNonNull(byNumber.get(order.get(i))), i + 1);
        }
        String before = table.draws(round).stream()
                .filter(earlier -> earlier.board().equals(board))
                .map(Allotting::describe)
                .findFirst()
                .orElse(null);
        var draw = new Draw(
                board,
                seed.strip(),
                order,
                clock.instant(),
                currentActor.require().displayName());
        table.saveDraw(draw);
        trail.record(new Act("ORDER_DRAWN", PanelService.subject(board), round.value(), before, describe(draw), null));
        return new PanelOutcome.Done();
    }

    private static String describe(Draw draw) {
        return Told.of(Told.as("SEED", draw.seed()), Told.as("ORDER", String.join("; ", draw.numbers())));
    }
}
