package vn.bangvang.panel.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.panel.Board;
import vn.bangvang.panel.BoardId;
import vn.bangvang.panel.BoardMember;
import vn.bangvang.panel.Conflict;
import vn.bangvang.panel.Council;
import vn.bangvang.panel.CouncilMember;
import vn.bangvang.panel.Draw;
import vn.bangvang.panel.Panels;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.CurrentActor;

@Service
class PanelService implements Panels {

    private final PanelTable table;
    private final CouncilTable councils;
    private final CouncilDesk councilDesk;
    private final BoardCheck check;
    private final Allotting allotting;
    private final Declarations declarations;
    private final Rounds rounds;
    private final PhaseHold phases;
    private final CodeBook codeBook;
    private final CurrentActor currentActor;
    private final Trail trail;

    PanelService(
            PanelTable table,
            CouncilTable councils,
            CouncilDesk councilDesk,
            BoardCheck check,
            Allotting allotting,
            Declarations declarations,
            Rounds rounds,
            PhaseHold phases,
            CodeBook codeBook,
            CurrentActor currentActor,
            Trail trail) {
        this.table = table;
        this.councils = councils;
        this.councilDesk = councilDesk;
        this.check = check;
        this.allotting = allotting;
        this.declarations = declarations;
        this.rounds = rounds;
        this.phases = phases;
        this.codeBook = codeBook;
        this.currentActor = currentActor;
        this.trail = trail;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Council> council(RoundId round) {
        return councils.of(round);
    }

    @Override
    @Transactional
    public PanelOutcome setCouncil(RoundId round, String decisionNumber, LocalDate decidedOn, AccountId chair) {
        return inPhase(
                round,
                List.of(Phase.STAGE_1, Phase.BOARDS),
                () -> councilDesk.set(round, decisionNumber, decidedOn, chair));
    }

    @Override
    @Transactional
    public PanelOutcome seatCouncil(Council seen, String chairOffice, List<CouncilMember> others) {
        return inPhase(
                seen.roundId(),
                List.of(Phase.STAGE_1, Phase.BOARDS),
                () -> councilDesk.seat(seen, chairOffice, others));
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
        Phase now = phases.hold(target.roundId());
        return switch (now) {
            case BOARDS -> allotting.allot(candidate, target);
            case EXAM -> allotting.move(candidate, target);
            case PLANNING, CANDIDATES, STAGE_1, RESULT, CONFIRMED -> new PanelOutcome.PhaseForbids(now);
        };
    }

    @Override
    @Transactional
    public PanelOutcome allotRest(RoundId round) {
        return inPhase(round, List.of(Phase.BOARDS), () -> allotting.allotRest(round));
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
        return inPhase(round, List.of(Phase.BOARDS), () -> allotting.draw(round, board, seed));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Draw> draws(RoundId round) {
        return table.draws(round);
    }

    private PanelOutcome declare(AccountId examiner, CandidateId candidate, String relation, String note) {
        RoundId round = codeBook.candidate(candidate).roundId();
        return inPhase(
                round,
                List.of(Phase.STAGE_1, Phase.BOARDS, Phase.EXAM),
                () -> declarations.declare(round, examiner, candidate, relation, note));
    }

    private PanelOutcome inPhase(RoundId round, List<Phase> wanted, Supplier<PanelOutcome> act) {
        Phase now = phases.hold(round);
        return wanted.contains(now) ? act.get() : new PanelOutcome.PhaseForbids(now);
    }

    private static String describe(Board board) {
        return Told.of(
                board.name(),
                board.members().stream()
                        .map((BoardMember member) ->
                                member.head() ? Told.as("HEAD", member.displayName()) : member.displayName())
                        .toList());
    }

    static String subject(BoardId board) {
        return "board:" + board.value();
    }
}
