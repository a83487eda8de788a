package vn.bangvang.scoring.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.panel.Board;
import vn.bangvang.panel.BoardId;
import vn.bangvang.panel.BoardMember;
import vn.bangvang.panel.Seating;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.round.Phase;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.BoardResults;
import vn.bangvang.scoring.CandidateProgress;
import vn.bangvang.scoring.CandidateProgress.Step;
import vn.bangvang.scoring.Correction;
import vn.bangvang.scoring.CorrectionId;
import vn.bangvang.scoring.ExamResult.Settlement;
import vn.bangvang.scoring.MarkRecord;
import vn.bangvang.scoring.OfficialMarkChanged;
import vn.bangvang.scoring.SignedSheet;
import vn.bangvang.scoring.SpreadDecision;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Actor;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;

@Service
class BoardResultsService implements BoardResults {

    private final SheetTable sheets;
    private final AttendanceTable attendances;
    private final ResultTable results;
    private final ProgressReader reader;
    private final Seating seating;
    private final CodeBook codeBook;
    private final Rounds rounds;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    BoardResultsService(
            SheetTable sheets,
            AttendanceTable attendances,
            ResultTable results,
            ProgressReader reader,
            Seating seating,
            CodeBook codeBook,
            Rounds rounds,
            CurrentActor currentActor,
            Trail trail,
            Clock clock,
            ApplicationEventPublisher events) {
        this.sheets = sheets;
        this.attendances = attendances;
        this.results = results;
        this.reader = reader;
        this.seating = seating;
        this.codeBook = codeBook;
        this.rounds = rounds;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CandidateProgress> progress(RoundId round) {
        return reader.read(round).stream().filter(row -> maySee(row.board())).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<SignedSheet> sheets(CandidateId candidate) {
        Optional<Board> board = seating.boardOf(candidate);
        if (board.isEmpty() || !maySee(board.get().id())) {
            return List.of();
        }
        Map<AccountId, String> names = board.get().members().stream()
                .collect(Collectors.toMap(BoardMember::account, BoardMember::displayName));
        RuleSet rules = rounds.ruleSetOf(codeBook.candidate(candidate).roundId());
        return Settling.complete(rules, seating.examinersOf(candidate), sheets.signed(candidate)).stream()
                .flatMap(List::stream)
                .map(sheet -> new SignedSheet(
                        candidate,
                        sheet.examiner(),
                        names.getOrDefault(sheet.examiner(), ""),
                        sheets.marks(sheet.id()),
                        Settling.total(sheet),
                        java.util.Objects.requireNonNull(sheet.signedAt())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<MarkRecord> history(CandidateId candidate) {
        return seating.boardOf(candidate)
                .filter(board -> maySee(board.id()))
                .map(board -> results.history(candidate))
                .orElse(List.of());
    }

    @Override
    @Transactional
    public DecisionOutcome settleByDialogue(CandidateId candidate, BigDecimal mark, String minutes) {
        Actor actor = currentActor.require();
        Optional<Board> board = seating.boardOf(candidate);
        if (board.isEmpty() || !seating.isHead(actor.id(), board.get().id())) {
            return new DecisionOutcome.NotHeadOfThisBoard();
        }
        return settle(candidate, mark, minutes, Settlement.DIALOGUE, SpreadDecision.NeedsDialogue.class);
    }

    @Override
    @Transactional
    public DecisionOutcome settleByChair(CandidateId candidate, BigDecimal mark, String record) {
        if (!seating.isChair(
                currentActor.require().id(), codeBook.candidate(candidate).roundId())) {
            return new DecisionOutcome.NotChairOfThisRound();
        }
        return settle(candidate, mark, record, Settlement.CHAIR, SpreadDecision.NeedsChair.class);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean locked(BoardId board) {
        return results.locked(board);
    }

    @Override
    @Transactional
    public DecisionOutcome lock(BoardId board) {
        Actor actor = currentActor.require();
        if (!seating.isHead(actor.id(), board)) {
            return new DecisionOutcome.NotHeadOfThisBoard();
        }
        RoundId round = seating.board(board).roundId();
        Phase phase = rounds.byId(round).phase();
        if (phase != Phase.INTERVIEWS) {
            return new DecisionOutcome.PhaseForbids(phase);
        }
        if (results.locked(board)) {
            return new DecisionOutcome.BoardLocked();
        }
        seating.queue(board).stream()
                .map(AnonymousCandidate::id)
                .sorted(java.util.Comparator.comparing(CandidateId::value))
                .forEach(attendances::hold);
        List<String> open = reader.read(round).stream()
                .filter(row -> row.board().equals(board))
                .filter(row -> row.step() != Step.SETTLED && row.step() != Step.CLOSED_WITHOUT_MARK)
                .map(CandidateProgress::candidateNumber)
                .toList();
        if (!open.isEmpty()) {
            return new DecisionOutcome.StillOpen(open);
        }
        results.lock(board, actor.displayName(), clock.instant());
        trail.record(Act.of("BOARD_LOCKED", "board:" + board.value(), round.value(), null));
        return new DecisionOutcome.Done();
    }

    @Override
    @Transactional
    public DecisionOutcome requestCorrection(CandidateId candidate, BigDecimal newMark, String reason) {
        Optional<Board> board = seating.boardOf(candidate);
        if (board.isEmpty() || !results.locked(board.get().id())) {
            return new DecisionOutcome.BoardNotLocked();
        }
        Actor actor = currentActor.require();
        if (!actor.is(Role.HR) && !seating.isHead(actor.id(), board.get().id())) {
            return new DecisionOutcome.NotHeadOfThisBoard();
        }
        RoundId round = board.get().roundId();
        Optional<DecisionOutcome> bad =
                badMark(rounds.ruleSetOf(round), newMark).or(() -> missing(reason));
        if (bad.isPresent()) {
            return bad.get();
        }
        Optional<ResultTable.Official> official = results.official(candidate);
        if (official.isEmpty()) {
            return new DecisionOutcome.NotAllSigned();
        }
        var id = results.request(candidate, official.get().mark(), newMark, reason.strip(), actor, clock.instant());
        trail.record(new Act(
                "CORRECTION_REQUESTED",
                "correction:" + id.value(),
                round.value(),
                official.get().mark().toPlainString(),
                newMark.toPlainString(),
                reason.strip()));
        return new DecisionOutcome.Done();
    }

    @Override
    @Transactional
    public DecisionOutcome approve(CorrectionId id) {
        return decide(id, correction -> {
            attendances.hold(correction.candidate());
            ResultTable.Official before =
                    results.official(correction.candidate()).orElseThrow();
            results.append(
                    correction.candidate(),
                    new ResultTable.Official(
                            before.version() + 1,
                            correction.newMark(),
                            Settlement.CORRECTION,
                            before.spread(),
                            correction.reason()),
                    currentActor.require().displayName(),
                    clock.instant());
            RoundId round = codeBook.candidate(correction.candidate()).roundId();
            trail.record(new Act(
                    "CORRECTION_APPROVED",
                    "candidate:" + correction.candidate().value(),
                    round.value(),
                    before.mark().toPlainString(),
                    correction.newMark().toPlainString(),
                    correction.reason()));
            events.publishEvent(new OfficialMarkChanged(round));
            return Correction.State.APPROVED;
        });
    }

    @Override
    @Transactional
    public DecisionOutcome reject(CorrectionId id) {
        return decide(id, correction -> {
            trail.record(Act.of(
                    "CORRECTION_REJECTED",
                    "correction:" + id.value(),
                    codeBook.candidate(correction.candidate()).roundId().value(),
                    null));
            return Correction.State.REJECTED;
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<Correction> corrections(RoundId round) {
        return results.corrections(round).stream()
                .filter(correction -> seating.boardOf(correction.candidate())
                        .filter(board -> maySee(board.id()))
                        .isPresent())
                .toList();
    }

    private DecisionOutcome decide(CorrectionId id, Function<Correction, Correction.State> act) {
        Map.Entry<Correction, AccountId> held = results.holdCorrection(id);
        Correction correction = held.getKey();
        Actor actor = currentActor.require();
        if (held.getValue().equals(actor.id())) {
            return new DecisionOutcome.SecondPersonNeeded();
        }
        RoundId round = codeBook.candidate(correction.candidate()).roundId();
        if (!seating.isChair(actor.id(), round)) {
            return new DecisionOutcome.NotChairOfThisRound();
        }
        if (correction.state() != Correction.State.REQUESTED) {
            return new DecisionOutcome.AlreadyDecided();
        }
        results.decide(id, act.apply(correction), actor, clock.instant());
        return new DecisionOutcome.Done();
    }

    private DecisionOutcome settle(
            CandidateId candidate,
            BigDecimal mark,
            String record,
            Settlement settlement,
            Class<? extends SpreadDecision> way) {
        attendances.hold(candidate);
        RoundId round = codeBook.candidate(candidate).roundId();
        RuleSet rules = rounds.ruleSetOf(round);
        Phase phase = rounds.byId(round).phase();
        if (phase != Phase.INTERVIEWS) {
            return new DecisionOutcome.PhaseForbids(phase);
        }
        Optional<List<SheetTable.Sheet>> complete =
                Settling.complete(rules, seating.examinersOf(candidate), sheets.signed(candidate));
        if (complete.isEmpty()) {
            return new DecisionOutcome.NotAllSigned();
        }
        if (results.official(candidate).isPresent()) {
            return new DecisionOutcome.AlreadySettled();
        }
        SpreadDecision decision = Settling.decide(rules, complete.get());
        if (!way.isInstance(decision)) {
            return new DecisionOutcome.NotThisWay(decision.spread(), decision.article());
        }
        Optional<DecisionOutcome> bad = badMark(rules, mark).or(() -> missing(record));
        if (bad.isPresent()) {
            return bad.get();
        }
        results.append(
                candidate,
                new ResultTable.Official(1, mark.setScale(1), settlement, decision.spread(), record.strip()),
                currentActor.require().displayName(),
                clock.instant());
        trail.record(new Act(
                "OFFICIAL_MARK_SET",
                "candidate:" + candidate.value(),
                round.value(),
                null,
                settlement + " " + mark.toPlainString(),
                record.strip()));
        return new DecisionOutcome.Done();
    }

    private static Optional<DecisionOutcome> badMark(RuleSet rules, BigDecimal mark) {
        if (mark.signum() < 0 || mark.compareTo(rules.scale().value()) > 0) {
            return Optional.of(new DecisionOutcome.MarkOutOfRange(rules.scale().value()));
        }
        int decimals = rules.officialMarkRounding().value().scale();
        return mark.stripTrailingZeros().scale() > decimals
                ? Optional.of(new DecisionOutcome.TooManyDecimals(decimals))
                : Optional.empty();
    }

    private static Optional<DecisionOutcome> missing(String record) {
        return record.isBlank() ? Optional.of(new DecisionOutcome.RecordMissing()) : Optional.empty();
    }

    /** Someone who is only head of a board sees that board. */
    private boolean maySee(BoardId board) {
        Actor actor = currentActor.require();
        return actor.is(Role.HR)
                || actor.is(Role.CHAIR)
                || actor.is(Role.SUPERVISOR)
                || seating.isHead(actor.id(), board);
    }
}
