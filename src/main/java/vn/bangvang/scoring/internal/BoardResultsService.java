package vn.bangvang.scoring.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
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
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.BoardResults;
import vn.bangvang.scoring.CandidateProgress;
import vn.bangvang.scoring.CandidateProgress.Step;
import vn.bangvang.scoring.Correction;
import vn.bangvang.scoring.CorrectionId;
import vn.bangvang.scoring.ExamResult.Settlement;
import vn.bangvang.scoring.MarkRecord;
import vn.bangvang.scoring.SignedSheet;
import vn.bangvang.scoring.SpreadDecision;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Actor;
import vn.bangvang.security.CurrentActor;

@Service
class BoardResultsService implements BoardResults {

    private final SheetTable sheets;
    private final AttendanceTable attendances;
    private final ResultTable results;
    private final ProgressReader reader;
    private final Sight sight;
    private final CorrectionDesk desk;
    private final Seating seating;
    private final CodeBook codeBook;
    private final Rounds rounds;
    private final PhaseHold phases;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;

    BoardResultsService(
            SheetTable sheets,
            AttendanceTable attendances,
            ResultTable results,
            ProgressReader reader,
            Sight sight,
            CorrectionDesk desk,
            Seating seating,
            CodeBook codeBook,
            Rounds rounds,
            PhaseHold phases,
            CurrentActor currentActor,
            Trail trail,
            Clock clock) {
        this.sheets = sheets;
        this.attendances = attendances;
        this.results = results;
        this.reader = reader;
        this.sight = sight;
        this.desk = desk;
        this.seating = seating;
        this.codeBook = codeBook;
        this.rounds = rounds;
        this.phases = phases;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<CandidateProgress> progress(RoundId round) {
        Predicate<CandidateProgress> visible = sight.in(round);
        return reader.read(round).stream().filter(visible).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<SignedSheet> sheets(CandidateId candidate) {
        if (!sight.covers(candidate)) {
            return List.of();
        }
        Map<AccountId, String> names = seating.boardOf(candidate).orElseThrow().members().stream()
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
                        Objects.requireNonNull(sheet.signedAt())))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<MarkRecord> history(CandidateId candidate) {
        return sight.covers(candidate) ? results.history(candidate) : List.of();
    }

    @Override
    @Transactional
    public DecisionOutcome settleByDialogue(CandidateId candidate, BigDecimal mark, String minutes) {
        Actor actor = currentActor.require();
        Optional<Board> board = seating.boardOf(candidate);
        if (board.isEmpty() || !seating.isHead(actor.id(), board.get().id())) {
            return new DecisionOutcome.NotHeadOfThisBoard();
        }
        return settle(candidate, mark, minutes, Settlement.DIALOGUE);
    }

    @Override
    @Transactional
    public DecisionOutcome settleByChair(CandidateId candidate, BigDecimal mark, String record) {
        if (!seating.isChair(
                currentActor.require().id(), codeBook.candidate(candidate).roundId())) {
            return new DecisionOutcome.NotChairOfThisRound();
        }
        return settle(candidate, mark, record, Settlement.CHAIR);
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
        // Held, so that nobody is sent to this board while it is being locked.
        Phase phase = phases.hold(round);
        if (phase != Phase.EXAM) {
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
        return desk.request(candidate, newMark, reason);
    }

    @Override
    @Transactional
    public DecisionOutcome approve(CorrectionId id) {
        return desk.approve(id);
    }

    @Override
    @Transactional
    public DecisionOutcome reject(CorrectionId id) {
        return desk.reject(id);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Correction> corrections(RoundId round) {
        return results.corrections(round).stream()
                .filter(correction -> sight.covers(correction.candidate()))
                .toList();
    }

    private DecisionOutcome settle(CandidateId candidate, BigDecimal mark, String record, Settlement settlement) {
        if (seating.inConflict(currentActor.require().id(), candidate)) {
            return new DecisionOutcome.Conflicted();
        }
        attendances.hold(candidate);
        RoundId round = codeBook.candidate(candidate).roundId();
        RuleSet rules = rounds.ruleSetOf(round);
        Phase phase = rounds.byId(round).phase();
        if (phase != Phase.EXAM) {
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
        if (!isTheWay(settlement, decision, candidate)) {
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
                Told.of(settlement, Told.as("MARK", mark)),
                record.strip()));
        return new DecisionOutcome.Done();
    }

    /** Where the head has a conflict with the candidate, the chair stands in for the dialogue. */
    private boolean isTheWay(Settlement settlement, SpreadDecision decision, CandidateId candidate) {
        return switch (decision) {
            case SpreadDecision.Averaged averaged -> false;
            case SpreadDecision.NeedsChair chair -> settlement == Settlement.CHAIR;
            case SpreadDecision.NeedsDialogue dialogue ->
                settlement == (headIsConflicted(candidate) ? Settlement.CHAIR : Settlement.DIALOGUE);
        };
    }

    private boolean headIsConflicted(CandidateId candidate) {
        return seating.boardOf(candidate).stream()
                .flatMap(board -> board.members().stream())
                .anyMatch(member -> member.head() && seating.inConflict(member.account(), candidate));
    }

    static Optional<DecisionOutcome> badMark(RuleSet rules, BigDecimal mark) {
        if (mark.signum() < 0 || mark.compareTo(rules.scale().value()) > 0) {
            return Optional.of(new DecisionOutcome.MarkOutOfRange(rules.scale().value()));
        }
        int decimals = rules.officialMarkRounding().value().scale();
        return mark.stripTrailingZeros().scale() > decimals
                ? Optional.of(new DecisionOutcome.TooManyDecimals(decimals))
                : Optional.empty();
    }

    static Optional<DecisionOutcome> missing(String record) {
        return record.isBlank() ? Optional.of(new DecisionOutcome.RecordMissing()) : Optional.empty();
    }
}
