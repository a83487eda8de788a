package vn.bangvang.scoring.internal;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.panel.Seating;
import vn.bangvang.scoring.Attendance;
import vn.bangvang.scoring.Marking.MarkOutcome;

/** Records who came and when preparation and interview began. */
@Component
class AttendanceDesk {

    private final SheetTable sheets;
    private final AttendanceTable attendances;
    private final ResultTable results;
    private final MarkingGate gate;
    private final Seating seating;
    private final CodeBook codeBook;
    private final Trail trail;
    private final Clock clock;

    AttendanceDesk(
            SheetTable sheets,
            AttendanceTable attendances,
            ResultTable results,
            MarkingGate gate,
            Seating seating,
            CodeBook codeBook,
            Trail trail,
            Clock clock) {
        this.sheets = sheets;
        this.attendances = attendances;
        this.results = results;
        this.gate = gate;
        this.seating = seating;
        this.codeBook = codeBook;
        this.trail = trail;
        this.clock = clock;
    }

    MarkOutcome record(CandidateId candidate, Attendance attendance, String reason) {
        return onAttendance(candidate, before -> {
            boolean allowed = switch (before.state()) {
                case EXPECTED -> true;
                case ABSENT -> attendance == Attendance.PRESENT || attendance == Attendance.EXPECTED;
                case PRESENT -> attendance != Attendance.ABSENT;
                case WITHDRAWN, SUSPENDED -> attendance == Attendance.EXPECTED;
            };
            if (!allowed) {
                return new MarkOutcome.NotPresent(before.state());
            }
            boolean takenBack = attendance == Attendance.EXPECTED && before.state() != Attendance.EXPECTED;
            boolean headNeeded = before.state() == Attendance.WITHDRAWN || before.state() == Attendance.SUSPENDED;
            if (headNeeded && !callerIsHead(candidate)) {
                return new MarkOutcome.OnlyTheHead(before.state());
            }
            if ((takenBack || attendance == Attendance.SUSPENDED) && reason.isBlank()) {
                return new MarkOutcome.ReasonMissing();
            }
            attendances.set(candidate, attendance, reason.strip());
            if (takenBack) {
                attendances.stopClocks(candidate);
            }
            trail.record(new Act(
                    "ATTENDANCE_RECORDED",
                    "candidate:" + candidate.value(),
                    codeBook.candidate(candidate).roundId().value(),
                    Told.of(before.state()),
                    Told.of(attendance),
                    reason.isBlank() ? null : reason.strip()));
            return done();
        });
    }

    MarkOutcome startPreparation(CandidateId candidate) {
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

    MarkOutcome startInterview(CandidateId candidate) {
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

    private MarkOutcome onAttendance(CandidateId candidate, Function<AttendanceTable.Row, MarkOutcome> act) {
        Optional<MarkOutcome> notYours = gate.notYours(candidate);
        if (notYours.isPresent()) {
            return notYours.get();
        }
        AttendanceTable.Row before = attendances.hold(candidate);
        AnonymousCandidate anonymous = codeBook.candidate(candidate);
        boolean signed =
                sheets.signed(candidate).stream().anyMatch(sheet -> seating.mayMark(sheet.examiner(), candidate));
        if (signed && before.state() == Attendance.PRESENT
                || results.official(candidate).isPresent()) {
            return new MarkOutcome.AlreadySigned();
        }
        return gate.dayIsOver(anonymous).orElseGet(() -> act.apply(before));
    }

    private boolean callerIsHead(CandidateId candidate) {
        return seating.boardOf(candidate)
                .filter(board -> seating.isHead(gate.caller(), board.id()))
                .isPresent();
    }

    private void recordClock(String kind, CandidateId candidate) {
        trail.record(Act.of(
                kind,
                "candidate:" + candidate.value(),
                codeBook.candidate(candidate).roundId().value(),
                null));
    }

    private MarkOutcome done() {
        return new MarkOutcome.Saved(clock.instant(), 0, null, 0);
    }
}
