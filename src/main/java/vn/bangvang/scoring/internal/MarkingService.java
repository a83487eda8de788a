package vn.bangvang.scoring.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.panel.Board;
import vn.bangvang.panel.Seating;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.Attendance;
import vn.bangvang.scoring.Criterion;
import vn.bangvang.scoring.CriterionId;
import vn.bangvang.scoring.InterviewClock;
import vn.bangvang.scoring.Marking;
import vn.bangvang.scoring.OwnSheet;
import vn.bangvang.scoring.QueueItem;
import vn.bangvang.scoring.SheetState;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.NotPermitted;

@Service
class MarkingService implements Marking {

    private static final int LONGEST_NOTE = 4000;

    private final SheetTable sheets;
    private final AttendanceTable attendances;
    private final RubricTable rubrics;
    private final ResultTable results;
    private final Settling settling;
    private final Seating seating;
    private final CodeBook codeBook;
    private final Rounds rounds;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;

    MarkingService(
            SheetTable sheets,
            AttendanceTable attendances,
            RubricTable rubrics,
            ResultTable results,
            Settling settling,
            Seating seating,
            CodeBook codeBook,
            Rounds rounds,
            CurrentActor currentActor,
            Trail trail,
            Clock clock) {
        this.sheets = sheets;
        this.attendances = attendances;
        this.rubrics = rubrics;
        this.results = results;
        this.settling = settling;
        this.seating = seating;
        this.codeBook = codeBook;
        this.rounds = rounds;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<QueueItem> myQueue(RoundId round) {
        AccountId self = currentActor.require().id();
        Map<PostId, String> posts = postTitles(round);
        Map<CandidateId, SheetTable.Sheet> own = sheets.own(round, self);
        Map<CandidateId, AttendanceTable.Row> came = attendances.ofRound(round);
        var examiners = seating.examiners(round);
        List<QueueItem> queue = new ArrayList<>();
        for (Board board : seating.boards(round)) {
            if (board.members().stream().noneMatch(member -> member.account().equals(self))) {
                continue;
            }
            List<AnonymousCandidate> candidates = seating.queue(board.id());
            for (int i = 0; i < candidates.size(); i++) {
                AnonymousCandidate candidate = candidates.get(i);
                if (examiners.getOrDefault(candidate.id(), List.of()).stream()
                        .anyMatch(member -> member.account().equals(self))) {
                    queue.add(new QueueItem(
                            candidate.id(),
                            i + 1,
                            candidate.number(),
                            "",
                            posts.getOrDefault(candidate.postId(), ""),
                            came.getOrDefault(candidate.id(), AttendanceTable.Row.EXPECTED)
                                    .state(),
                            stateOf(own.get(candidate.id()))));
                }
            }
        }
        return queue;
    }

    @Override
    @Transactional(readOnly = true)
    public OwnSheet mySheet(CandidateId candidate) {
        AccountId self = currentActor.require().id();
        if (!seating.mayMark(self, candidate)) {
            throw new NotPermitted("not this examiner's candidate");
        }
        AnonymousCandidate anonymous = codeBook.candidate(candidate);
        RuleSet rules = rounds.ruleSetOf(anonymous.roundId());
        AttendanceTable.Row came = attendances.of(candidate);
        Optional<SheetTable.Sheet> sheet = sheets.find(candidate, self);
        Map<CriterionId, BigDecimal> marks =
                sheet.map(s -> sheets.marks(s.id())).orElse(Map.of());
        return new OwnSheet(
                candidate,
                anonymous.number(),
                "",
                postTitles(anonymous.roundId()).getOrDefault(anonymous.postId(), ""),
                came.state(),
                new InterviewClock(
                        rules.preparationMinutes().value(),
                        rules.interviewMinutes().value(),
                        came.preparationStartedAt(),
                        came.interviewStartedAt()),
                rubrics.of(anonymous.roundId()),
                marks,
                sum(marks),
                sheet.map(SheetTable.Sheet::privateNote).orElse(""),
                sheet.flatMap(s -> sheets.lastSaved(s.id())).orElse(null),
                sheet.map(SheetTable.Sheet::signedAt).orElse(null));
    }

    @Override
    @Transactional
    public MarkOutcome save(MarkChange change) {
        Optional<MarkOutcome> notHere = notHere(change.candidate(), change.candidateNumber());
        if (notHere.isPresent()) {
            return notHere.get();
        }
        AnonymousCandidate candidate = codeBook.candidate(change.candidate());
        SheetTable.Sheet sheet =
                sheets.hold(change.candidate(), currentActor.require().id());
        List<Criterion> criteria = rubrics.of(candidate.roundId());
        Optional<SheetTable.Version> before = sheets.byRequest(change.requestId());
        if (before.isPresent()) {
            return saved(sheet, criteria, before.get().version(), before.get().savedAt());
        }
        Optional<MarkOutcome> refusal = refusal(candidate, sheet).or(() -> refusal(criteria, change));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Instant now = clock.instant();
        int version = sheets.append(sheet.id(), change.criterion(), change.mark(), change.requestId(), now);
        // Sealed: the trail tells that a mark was saved, the value stays in the version until everyone has signed.
        trail.record(new Act(
                "MARK_SAVED",
                "sheet:" + sheet.id() + "/" + change.criterion().value(),
                candidate.roundId().value(),
                version == 1 ? null : "version " + (version - 1),
                "version " + version,
                null));
        return saved(sheet, criteria, version, now);
    }

    @Override
    @Transactional
    public MarkOutcome saveNote(UUID requestId, CandidateId candidate, String candidateNumber, String note) {
        Optional<MarkOutcome> notHere = notHere(candidate, candidateNumber);
        if (notHere.isPresent()) {
            return notHere.get();
        }
        AnonymousCandidate anonymous = codeBook.candidate(candidate);
        SheetTable.Sheet sheet = sheets.hold(candidate, currentActor.require().id());
        Optional<MarkOutcome> refusal = refusal(anonymous, sheet);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        // Setting the same text twice leaves the same text: a repeat needs no memory.
        sheets.setNote(sheet.id(), note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) : note);
        return saved(sheet, rubrics.of(anonymous.roundId()), 0, clock.instant());
    }

    @Override
    @Transactional
    public MarkOutcome sign(CandidateId candidate, String candidateNumber) {
        Optional<MarkOutcome> notHere = notHere(candidate, candidateNumber);
        if (notHere.isPresent()) {
            return notHere.get();
        }
        AnonymousCandidate anonymous = codeBook.candidate(candidate);
        attendances.hold(candidate);
        SheetTable.Sheet sheet = sheets.hold(candidate, currentActor.require().id());
        Optional<MarkOutcome> refusal = refusal(anonymous, sheet);
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
        Instant now = clock.instant();
        BigDecimal total = java.util.Objects.requireNonNull(sum(marks));
        sheets.sign(sheet.id(), total, now);
        trail.record(Act.of(
                "SHEET_SIGNED", "sheet:" + sheet.id(), anonymous.roundId().value(), null));
        settling.settleIfComplete(candidate);
        return new MarkOutcome.Signed(now, total);
    }

    @Override
    @Transactional
    public MarkOutcome recordAttendance(CandidateId candidate, Attendance attendance, String reason) {
        return onAttendance(candidate, before -> {
            boolean allowed = switch (before.state()) {
                case EXPECTED -> true;
                case ABSENT -> attendance == Attendance.PRESENT || attendance == Attendance.EXPECTED;
                case PRESENT ->
                    attendance == Attendance.WITHDRAWN
                            || attendance == Attendance.SUSPENDED
                            || attendance == Attendance.PRESENT;
                case WITHDRAWN, SUSPENDED -> false;
            };
            if (!allowed || (attendance == Attendance.SUSPENDED && reason.isBlank())) {
                return new MarkOutcome.NotPresent(before.state());
            }
            attendances.set(candidate, attendance, reason.strip());
            trail.record(new Act(
                    "ATTENDANCE_RECORDED",
                    "candidate:" + candidate.value(),
                    codeBook.candidate(candidate).roundId().value(),
                    before.state().name(),
                    attendance.name(),
                    reason.isBlank() ? null : reason.strip()));
            return done();
        });
    }

    @Override
    @Transactional
    public MarkOutcome startPreparation(CandidateId candidate) {
        return onAttendance(candidate, before -> {
            if (before.state() != Attendance.PRESENT) {
                return new MarkOutcome.NotPresent(before.state());
            }
            if (before.preparationStartedAt() == null) {
                attendances.startPreparation(candidate, clock.instant());
                recordClock("PREPARATION_STARTED", candidate);
            }
            return done();
        });
    }

    @Override
    @Transactional
    public MarkOutcome startInterview(CandidateId candidate) {
        return onAttendance(candidate, before -> {
            if (before.state() != Attendance.PRESENT) {
                return new MarkOutcome.NotPresent(before.state());
            }
            if (before.interviewStartedAt() == null) {
                attendances.startInterview(candidate, clock.instant());
                recordClock("INTERVIEW_STARTED", candidate);
            }
            return done();
        });
    }

    private MarkOutcome onAttendance(
            CandidateId candidate, java.util.function.Function<AttendanceTable.Row, MarkOutcome> act) {
        if (!seating.mayMark(currentActor.require().id(), candidate)) {
            return new MarkOutcome.NotYours();
        }
        AttendanceTable.Row before = attendances.hold(candidate);
        AnonymousCandidate anonymous = codeBook.candidate(candidate);
        if (!sheets.signed(candidate).isEmpty() && before.state() == Attendance.PRESENT
                || results.official(candidate).isPresent()) {
            return new MarkOutcome.AlreadySigned();
        }
        return dayIsOver(anonymous).orElseGet(() -> act.apply(before));
    }

    private void recordClock(String kind, CandidateId candidate) {
        trail.record(Act.of(
                kind,
                "candidate:" + candidate.value(),
                codeBook.candidate(candidate).roundId().value(),
                null));
    }

    /** What the caller may not touch at all: someone else's candidate, or a sheet left open for another number. */
    private Optional<MarkOutcome> notHere(CandidateId candidate, String number) {
        if (!seating.mayMark(currentActor.require().id(), candidate)) {
            return Optional.of(new MarkOutcome.NotYours());
        }
        return codeBook.candidate(candidate).number().equals(number)
                ? Optional.empty()
                : Optional.of(new MarkOutcome.WrongCandidate());
    }

    private Optional<MarkOutcome> refusal(AnonymousCandidate candidate, SheetTable.Sheet sheet) {
        if (sheet.signedAt() != null) {
            return Optional.of(new MarkOutcome.AlreadySigned());
        }
        Optional<MarkOutcome> over = dayIsOver(candidate);
        if (over.isPresent()) {
            return over;
        }
        Attendance state = attendances.of(candidate.id()).state();
        return state == Attendance.PRESENT ? Optional.empty() : Optional.of(new MarkOutcome.NotPresent(state));
    }

    private Optional<MarkOutcome> dayIsOver(AnonymousCandidate candidate) {
        Phase phase = rounds.byId(candidate.roundId()).phase();
        if (phase != Phase.INTERVIEWS) {
            return Optional.of(new MarkOutcome.PhaseForbids(phase));
        }
        return seating.boardOf(candidate.id())
                .filter(board -> results.locked(board.id()))
                .map(board -> new MarkOutcome.BoardLocked());
    }

    private static Optional<MarkOutcome> refusal(List<Criterion> criteria, MarkChange change) {
        Criterion criterion = criteria.stream()
                .filter(candidate -> candidate.id().equals(change.criterion()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such criterion in this round"));
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

    private MarkOutcome saved(SheetTable.Sheet sheet, List<Criterion> criteria, int version, Instant at) {
        Map<CriterionId, BigDecimal> marks = sheets.marks(sheet.id());
        return new MarkOutcome.Saved(at, version, sum(marks), criteria.size() - marks.size());
    }

    private MarkOutcome done() {
        return new MarkOutcome.Saved(clock.instant(), 0, null, 0);
    }

    private Map<PostId, String> postTitles(RoundId round) {
        return rounds.posts(round).stream()
                .collect(Collectors.toMap(Post::id, post -> post.data().title()));
    }

    private static @Nullable BigDecimal sum(Map<CriterionId, BigDecimal> marks) {
        return marks.values().stream().reduce(BigDecimal::add).orElse(null);
    }

    private static SheetState stateOf(SheetTable.@Nullable Sheet sheet) {
        if (sheet == null) {
            return SheetState.NOT_STARTED;
        }
        return sheet.signedAt() == null ? SheetState.IN_PROGRESS : SheetState.SIGNED;
    }
}
