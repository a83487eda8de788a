package vn.bangvang.scoring.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.panel.Seating;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.Attendance;
import vn.bangvang.scoring.Criterion;
import vn.bangvang.scoring.CriterionId;
import vn.bangvang.scoring.Marking;
import vn.bangvang.scoring.OwnSheet;
import vn.bangvang.scoring.QueueItem;

@Service
class MarkingService implements Marking {

    private static final int LONGEST_NOTE = 4000;

    private final OwnSheets ownSheets;
    private final AttendanceDesk desk;
    private final MarkingGate gate;
    private final SheetTable sheets;
    private final AttendanceTable attendances;
    private final RubricTable rubrics;
    private final Settling settling;
    private final Seating seating;
    private final CodeBook codeBook;
    private final Rounds rounds;
    private final Trail trail;
    private final Clock clock;

    MarkingService(
            OwnSheets ownSheets,
            AttendanceDesk desk,
            MarkingGate gate,
            SheetTable sheets,
            AttendanceTable attendances,
            RubricTable rubrics,
            Settling settling,
            Seating seating,
            CodeBook codeBook,
            Rounds rounds,
            Trail trail,
            Clock clock) {
        this.ownSheets = ownSheets;
        this.desk = desk;
        this.gate = gate;
        this.sheets = sheets;
        this.attendances = attendances;
        this.rubrics = rubrics;
        this.settling = settling;
        this.seating = seating;
        this.codeBook = codeBook;
        this.rounds = rounds;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<QueueItem> myQueue(RoundId round) {
        return ownSheets.queue(gate.caller(), round);
    }

    @Override
    @Transactional(readOnly = true)
    public OwnSheet mySheet(CandidateId candidate) {
        return ownSheets.sheet(gate.caller(), candidate);
    }

    @Override
    @Transactional
    public MarkOutcome save(MarkChange change) {
        Optional<MarkOutcome> notHere = gate.notHere(change.candidate(), change.candidateNumber());
        if (notHere.isPresent()) {
            return notHere.get();
        }
        AnonymousCandidate candidate = codeBook.candidate(change.candidate());
        SheetTable.Sheet sheet = sheets.hold(change.candidate(), gate.caller());
        List<Criterion> criteria = rubrics.of(candidate.roundId());
        Optional<SheetTable.Version> before = sheets.byRequest(sheet.id(), change.requestId());
        if (before.isPresent()) {
            return same(before.get(), change)
                    ? saved(sheet, criteria, before.get())
                    : new MarkOutcome.RequestAlreadyUsed();
        }
        Optional<MarkOutcome> refusal = gate.closed(candidate, sheet).or(() -> refusal(criteria, change));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        SheetTable.Version stored =
                sheets.append(sheet.id(), change.criterion(), change.mark(), change.requestId(), now());
        // Sealed: the trail tells that a mark was saved, the value stays in the version until everyone has signed.
        trail.record(new Act(
                "MARK_SAVED",
                "sheet:" + sheet.id() + "/" + change.criterion().value(),
                candidate.roundId().value(),
                stored.version() == 1 ? null : Told.as("VERSION", stored.version() - 1),
                Told.as("VERSION", stored.version()),
                null));
        return saved(sheet, criteria, stored);
    }

    @Override
    @Transactional
    public MarkOutcome saveNote(UUID requestId, CandidateId candidate, String candidateNumber, String note) {
        Optional<MarkOutcome> notHere = gate.notHere(candidate, candidateNumber);
        if (notHere.isPresent()) {
            return notHere.get();
        }
        AnonymousCandidate anonymous = codeBook.candidate(candidate);
        SheetTable.Sheet sheet = sheets.hold(candidate, gate.caller());
        Optional<MarkOutcome> refusal = gate.closed(anonymous, sheet);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (note.length() > LONGEST_NOTE) {
            return new MarkOutcome.NoteTooLong(LONGEST_NOTE);
        }
        // Setting the same text twice leaves the same text: a repeat needs no memory.
        if (!note.equals(sheet.privateNote())) {
            sheets.setNote(sheet.id(), note);
            // Only the examiner ever reads the note: the trail tells that it changed and not what it says.
            trail.record(Act.of(
                    "NOTE_SAVED", "sheet:" + sheet.id(), anonymous.roundId().value(), null));
        }
        Map<CriterionId, BigDecimal> marks = sheets.marks(sheet.id());
        return new MarkOutcome.Saved(
                now(), 0, OwnSheets.sum(marks), rubrics.of(anonymous.roundId()).size() - marks.size());
    }

    @Override
    @Transactional
    public MarkOutcome sign(CandidateId candidate, String candidateNumber) {
        Optional<MarkOutcome> notHere = gate.notHere(candidate, candidateNumber);
        if (notHere.isPresent()) {
            return notHere.get();
        }
        AnonymousCandidate anonymous = codeBook.candidate(candidate);
        attendances.hold(candidate);
        SheetTable.Sheet sheet = sheets.hold(candidate, gate.caller());
        // Asked again under the hold: a conflict may have been declared since.
        Optional<MarkOutcome> refusal = gate.notYours(candidate).or(() -> gate.closed(anonymous, sheet));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        List<Criterion> criteria = rubrics.of(anonymous.roundId());
        Map<CriterionId, BigDecimal> marks = sheets.marks(sheet.id());
        if (marks.size() < criteria.size()) {
            return new MarkOutcome.Incomplete(criteria.size() - marks.size());
        }
        int examiners = seating.examinersOf(candidate).size();
        int minimum = rounds.ruleSetOf(anonymous.roundId()).examinersMin().value();
        if (examiners < minimum) {
            return new MarkOutcome.BoardTooSmall(examiners, minimum);
        }
        Instant now = now();
        BigDecimal total = Objects.requireNonNull(OwnSheets.sum(marks));
        sheets.sign(sheet.id(), total, now);
        trail.record(Act.of(
                "SHEET_SIGNED", "sheet:" + sheet.id(), anonymous.roundId().value(), null));
        settling.settleIfComplete(candidate);
        return new MarkOutcome.Signed(now, total);
    }

    @Override
    @Transactional
    public MarkOutcome recordAttendance(CandidateId candidate, Attendance attendance, String reason) {
        return desk.record(candidate, attendance, reason);
    }

    @Override
    @Transactional
    public MarkOutcome startPreparation(CandidateId candidate) {
        return desk.startPreparation(candidate);
    }

    @Override
    @Transactional
    public MarkOutcome startInterview(CandidateId candidate) {
        return desk.startInterview(candidate);
    }

    private static Optional<MarkOutcome> refusal(List<Criterion> criteria, MarkChange change) {
        Optional<Criterion> found = criteria.stream()
                .filter(candidate -> candidate.id().equals(change.criterion()))
                .findFirst();
        if (found.isEmpty()) {
            return Optional.of(new MarkOutcome.RubricChanged());
        }
        Criterion criterion = found.get();
        BigDecimal mark = change.mark();
        if (mark == null) {
            return Optional.empty();
        }
        if (mark.signum() < 0 || mark.compareTo(criterion.data().maximum()) > 0) {
            return Optional.of(new MarkOutcome.OutOfRange(criterion.data().maximum()));
        }
        return mark.remainder(criterion.data().step()).signum() == 0
                ? Optional.empty()
                : Optional.of(new MarkOutcome.NotOnStep(criterion.data().step()));
    }

    private static boolean same(SheetTable.Version stored, MarkChange change) {
        BigDecimal before = stored.mark();
        BigDecimal now = change.mark();
        return stored.criterion().equals(change.criterion())
                && (before == null || now == null ? before == null && now == null : before.compareTo(now) == 0);
    }

    /** As the sheet stood with that version, so that a repeat is answered like the first. */
    private MarkOutcome saved(SheetTable.Sheet sheet, List<Criterion> criteria, SheetTable.Version stored) {
        Map<CriterionId, BigDecimal> marks = sheets.marksUpTo(sheet.id(), stored.id());
        return new MarkOutcome.Saved(
                stored.savedAt(), stored.version(), OwnSheets.sum(marks), criteria.size() - marks.size());
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
