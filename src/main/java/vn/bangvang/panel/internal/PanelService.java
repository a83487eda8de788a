package vn.bangvang.panel.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.panel.Board;
import vn.bangvang.panel.BoardId;
import vn.bangvang.panel.BoardMember;
import vn.bangvang.panel.Conflict;
import vn.bangvang.panel.ConflictDeclared;
import vn.bangvang.panel.Council;
import vn.bangvang.panel.Draw;
import vn.bangvang.panel.Panels;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;

@Service
class PanelService implements Panels {

    private static final String OTHER = "OTHER";

    private final PanelTable table;
    private final BoardCheck check;
    private final Rounds rounds;
    private final CodeBook codeBook;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    PanelService(
            PanelTable table,
            BoardCheck check,
            Rounds rounds,
            CodeBook codeBook,
            CurrentActor currentActor,
            Trail trail,
            Clock clock,
            ApplicationEventPublisher events) {
        this.table = table;
        this.check = check;
        this.rounds = rounds;
        this.codeBook = codeBook;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Council> council(RoundId round) {
        return table.council(round);
    }

    @Override
    @Transactional
    public PanelOutcome setCouncil(RoundId round, String decisionNumber, LocalDate decidedOn, AccountId chair) {
        return inPhase(round, List.of(Phase.BOARDS), () -> {
            Optional<PanelOutcome> refusal = check.holdsRole(List.of(chair), Role.CHAIR);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            String before = table.council(round).map(Council::toString).orElse(null);
            table.setCouncil(round, decisionNumber.strip(), decidedOn, chair);
            trail.record(new Act(
                    "COUNCIL_SET",
                    "round:" + round.value(),
                    round.value(),
                    before,
                    String.valueOf(table.council(round).orElseThrow()),
                    null));
            return new PanelOutcome.Done();
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<Board> boards(RoundId round) {
        return table.boards(round);
    }

    @Override
    @Transactional
    public PanelOutcome addBoard(RoundId round, String name, AccountId head, List<AccountId> others) {
        return inPhase(round, List.of(Phase.BOARDS), () -> {
            Optional<PanelOutcome> refusal = check.members(round, null, head, others);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            try {
                BoardId board = table.insertBoard(round, name.strip());
                table.setMembers(board, head, others);
                trail.record(Act.of("BOARD_ADDED", subject(board), round.value(), describe(table.board(board))));
                return new PanelOutcome.Done();
            } catch (DuplicateKeyException taken) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return new PanelOutcome.NameTaken(name.strip());
            }
        });
    }

    @Override
    @Transactional
    public PanelOutcome changeBoard(BoardId board, AccountId head, List<AccountId> others) {
        Board before = table.board(board);
        return inPhase(before.roundId(), List.of(Phase.BOARDS), () -> {
            Optional<PanelOutcome> refusal = check.members(before.roundId(), board, head, others);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            table.setMembers(board, head, others);
            trail.record(new Act(
                    "BOARD_CHANGED",
                    subject(board),
                    before.roundId().value(),
                    describe(before),
                    describe(table.board(board)),
                    null));
            return new PanelOutcome.Done();
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CandidateId, BoardId> allotment(RoundId round) {
        return table.allotment(round);
    }

    @Override
    @Transactional
    public PanelOutcome allot(CandidateId candidate, BoardId board) {
        Board target = table.board(board);
        return inPhase(target.roundId(), List.of(Phase.BOARDS), () -> {
            Optional<PanelOutcome> refusal = check.leavesEnough(candidate, target);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            String before = table.seat(candidate)
                    .map(seat -> {
                        table.dropDraw(seat.board());
                        return subject(seat.board());
                    })
                    .orElse(null);
            table.allot(candidate, board);
            table.dropDraw(board);
            trail.record(new Act(
                    "CANDIDATE_ALLOTTED",
                    "candidate:" + candidate.value(),
                    target.roundId().value(),
                    before,
                    subject(board),
                    null));
            return new PanelOutcome.Done();
        });
    }

    @Override
    @Transactional
    public PanelOutcome allotRest(RoundId round) {
        return inPhase(round, List.of(Phase.BOARDS), () -> {
            List<Board> boards = table.boards(round);
            if (boards.isEmpty()) {
                return new PanelOutcome.HeadMissing();
            }
            Map<CandidateId, BoardId> taken = table.allotment(round);
            Map<BoardId, Integer> load = new HashMap<>();
            Map<PostId, Map<BoardId, Integer>> loadByPost = new HashMap<>();
            for (AnonymousCandidate candidate : codeBook.candidates(round)) {
                BoardId seated = taken.get(candidate.id());
                Map<BoardId, Integer> ofPost = loadByPost.computeIfAbsent(candidate.postId(), post -> new HashMap<>());
                if (seated == null) {
                    List<Board> free = boards.stream()
                            .filter(board ->
                                    check.leavesEnough(candidate.id(), board).isEmpty())
                            .toList();
                    if (free.isEmpty()) {
                        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                        return check.leavesEnough(candidate.id(), boards.getFirst())
                                .orElseThrow();
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
            trail.record(Act.of("REST_ALLOTTED", "round:" + round.value(), round.value(), load.toString()));
            return new PanelOutcome.Done();
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<Conflict> conflicts(RoundId round) {
        return table.conflicts(round);
    }

    @Override
    @Transactional
    public PanelOutcome declareFor(AccountId examiner, CandidateId candidate, String relation, String note) {
        return declare(examiner, candidate, relation, note);
    }

    @Override
    @Transactional(readOnly = true)
    public List<DeclarableCandidate> declarable(RoundId round) {
        Map<PostId, String> posts = new HashMap<>();
        rounds.posts(round)
                .forEach((Post post) -> posts.put(post.id(), post.data().title()));
        return codeBook.candidates(round).stream()
                .map(candidate -> new DeclarableCandidate(
                        candidate.id(), candidate.number(), posts.getOrDefault(candidate.postId(), "")))
                .toList();
    }

    @Override
    @Transactional
    public PanelOutcome declareOwn(CandidateId candidate, String relation, String note) {
        return declare(currentActor.require().id(), candidate, relation, note);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Conflict> ownConflicts(RoundId round) {
        AccountId self = currentActor.require().id();
        return table.conflicts(round).stream()
                .filter(conflict -> conflict.examiner().equals(self))
                .toList();
    }

    @Override
    @Transactional
    public PanelOutcome draw(BoardId board, String seed) {
        RoundId round = table.board(board).roundId();
        return inPhase(round, List.of(Phase.BOARDS), () -> {
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
                table.setOrder(java.util.Objects.requireNonNull(byNumber.get(order.get(i))), i + 1);
            }
            table.saveDraw(new Draw(
                    board,
                    seed.strip(),
                    order,
                    clock.instant(),
                    currentActor.require().displayName()));
            trail.record(Act.of("ORDER_DRAWN", subject(board), round.value(), seed.strip() + " -> " + order));
            return new PanelOutcome.Done();
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<Draw> draws(RoundId round) {
        return table.draws(round);
    }

    private PanelOutcome declare(AccountId examiner, CandidateId candidate, String relation, String note) {
        RoundId round = codeBook.candidate(candidate).roundId();
        return inPhase(round, List.of(Phase.BOARDS, Phase.INTERVIEWS), () -> {
            RuleSet rules = rounds.ruleSetOf(round);
            boolean known = rules.kinshipExcluded().value().stream()
                    .anyMatch(kinship -> kinship.code().equals(relation));
            if (!known && !(relation.equals(OTHER) && !note.isBlank())) {
                return new PanelOutcome.UnknownRelation(relation);
            }
            if (table.inConflict(examiner, candidate)) {
                return new PanelOutcome.AlreadyDeclared();
            }
            table.insertConflict(
                    examiner,
                    candidate,
                    relation,
                    note.strip(),
                    currentActor.require().displayName(),
                    clock.instant());
            trail.record(Act.of(
                    "CONFLICT_DECLARED",
                    "candidate:" + candidate.value(),
                    round.value(),
                    "account:" + examiner.value() + " " + relation));
            events.publishEvent(new ConflictDeclared(candidate));
            return new PanelOutcome.Done();
        });
    }

    private PanelOutcome inPhase(RoundId round, List<Phase> phases, java.util.function.Supplier<PanelOutcome> act) {
        Phase now = rounds.byId(round).phase();
        return phases.contains(now) ? act.get() : new PanelOutcome.PhaseForbids(now);
    }

    private static String describe(Board board) {
        return board.name() + " "
                + board.members().stream()
                        .map((BoardMember member) -> member.displayName() + (member.head() ? " (head)" : ""))
                        .toList();
    }

    private static String subject(BoardId board) {
        return "board:" + board.value();
    }
}
