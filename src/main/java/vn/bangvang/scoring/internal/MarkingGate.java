package vn.bangvang.scoring.internal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.panel.Seating;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.Attendance;
import vn.bangvang.scoring.Marking.MarkOutcome;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.CurrentActor;

/** Says why a candidate cannot be marked by the caller, or not now. */
@Component
class MarkingGate {

    private final AttendanceTable attendances;
    private final ResultTable results;
    private final Seating seating;
    private final CodeBook codeBook;
    private final Rounds rounds;
    private final CurrentActor currentActor;

    MarkingGate(
            AttendanceTable attendances,
            ResultTable results,
            Seating seating,
            CodeBook codeBook,
            Rounds rounds,
            CurrentActor currentActor) {
        this.attendances = attendances;
        this.results = results;
        this.seating = seating;
        this.codeBook = codeBook;
        this.rounds = rounds;
        this.currentActor = currentActor;
    }

    AccountId caller() {
        return currentActor.require().id();
    }

    /** Someone else's candidate. */
    Optional<MarkOutcome> notYours(CandidateId candidate) {
        return seating.mayMark(caller(), candidate) ? Optional.empty() : Optional.of(new MarkOutcome.NotYours());
    }

    /** What the caller may not touch at all: someone else's candidate, or a sheet left open for another number. */
    Optional<MarkOutcome> notHere(CandidateId candidate, String number) {
        return notYours(candidate)
                .or(() -> codeBook.candidate(candidate).number().equals(number)
                        ? Optional.empty()
                        : Optional.of(new MarkOutcome.WrongCandidate()));
    }

    /** A signed sheet, a day that is over, or a candidate who is not in the room. */
    Optional<MarkOutcome> closed(AnonymousCandidate candidate, SheetTable.Sheet sheet) {
        if (sheet.signedAt() != null) {
            return Optional.of(new MarkOutcome.AlreadySigned());
        }
        return dayIsOver(candidate).or(() -> {
            Attendance state = attendances.of(candidate.id()).state();
            return state == Attendance.PRESENT ? Optional.empty() : Optional.of(new MarkOutcome.NotPresent(state));
        });
    }

    Optional<MarkOutcome> dayIsOver(AnonymousCandidate candidate) {
        Phase phase = rounds.byId(candidate.roundId()).phase();
        if (phase != Phase.EXAM) {
            return Optional.of(new MarkOutcome.PhaseForbids(phase));
        }
        return seating.boardIdOf(candidate.id()).filter(results::locked).map(board -> new MarkOutcome.BoardLocked());
    }
}
