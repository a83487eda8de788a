package vn.bangvang.scoring.internal;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.panel.Board;
import vn.bangvang.panel.Seating;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.BoardResults.DecisionOutcome;
import vn.bangvang.scoring.Correction;
import vn.bangvang.scoring.CorrectionId;
import vn.bangvang.scoring.ExamResult.Settlement;
import vn.bangvang.scoring.OfficialMarkChanged;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Actor;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.security.Role;

/** Changes a locked mark with two persons: one asks, another decides. */
@Component
class CorrectionDesk {

    private final AttendanceTable attendances;
    private final ResultTable results;
    private final Seating seating;
    private final CodeBook codeBook;
    private final Rounds rounds;
    private final PhaseHold phases;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    CorrectionDesk(
            AttendanceTable attendances,
            ResultTable results,
            Seating seating,
            CodeBook codeBook,
            Rounds rounds,
            PhaseHold phases,
            CurrentActor currentActor,
            Trail trail,
            Clock clock,
            ApplicationEventPublisher events) {
        this.attendances = attendances;
        this.results = results;
        this.seating = seating;
        this.codeBook = codeBook;
        this.rounds = rounds;
        this.phases = phases;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
        this.events = events;
    }

    DecisionOutcome request(CandidateId candidate, BigDecimal newMark, String reason) {
        Optional<Board> board = seating.boardOf(candidate);
        if (board.isEmpty() || !results.locked(board.get().id())) {
            return new DecisionOutcome.BoardNotLocked();
        }
        Actor actor = currentActor.require();
        if (!actor.is(Role.HR) && !seating.isHead(actor.id(), board.get().id())) {
            return new DecisionOutcome.NotHeadOfThisBoard();
        }
        if (seating.inConflict(actor.id(), candidate)) {
            return new DecisionOutcome.Conflicted();
        }
        RoundId round = board.get().roundId();
        phases.hold(round);
        attendances.hold(candidate);
        Optional<DecisionOutcome> bad = BoardResultsService.badMark(rounds.ruleSetOf(round), newMark)
                .or(() -> BoardResultsService.missing(reason));
        if (bad.isPresent()) {
            return bad.get();
        }
        Optional<ResultTable.Official> official = results.official(candidate);
        if (official.isEmpty()) {
            return new DecisionOutcome.NothingToCorrect();
        }
        // Two requests at once would each be approved against a mark that the other one changes.
        if (results.waiting(candidate)) {
            return new DecisionOutcome.CorrectionWaiting();
        }
        BigDecimal before = official.get().mark();
        if (before.compareTo(newMark) == 0) {
            return new DecisionOutcome.SameMark(before);
        }
        var id = results.request(candidate, before, newMark.setScale(1), reason.strip(), actor, clock.instant());
        trail.record(new Act(
                "CORRECTION_REQUESTED",
                "correction:" + id.value(),
                round.value(),
                before.toPlainString(),
                newMark.setScale(1).toPlainString(),
                reason.strip()));
        return new DecisionOutcome.Done();
    }

    DecisionOutcome approve(CorrectionId id) {
        return decide(id, correction -> {
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

    DecisionOutcome reject(CorrectionId id) {
        return decide(id, correction -> {
            trail.record(new Act(
                    "CORRECTION_REJECTED",
                    "correction:" + id.value(),
                    codeBook.candidate(correction.candidate()).roundId().value(),
                    Told.code("correction", correction.state().name()),
                    Told.code("correction", Correction.State.REJECTED.name()),
                    null));
            return Correction.State.REJECTED;
        });
    }

    private DecisionOutcome decide(CorrectionId id, Function<Correction, Correction.State> act) {
        RoundId round = codeBook.candidate(results.correctedCandidate(id)).roundId();
        phases.hold(round);
        Map.Entry<Correction, AccountId> held = results.holdCorrection(id);
        Correction correction = held.getKey();
        Actor actor = currentActor.require();
        if (held.getValue().equals(actor.id())) {
            return new DecisionOutcome.SecondPersonNeeded();
        }
        if (!seating.isChair(actor.id(), round)) {
            return new DecisionOutcome.NotChairOfThisRound();
        }
        if (seating.inConflict(actor.id(), correction.candidate())) {
            return new DecisionOutcome.Conflicted();
        }
        if (correction.state() != Correction.State.REQUESTED) {
            return new DecisionOutcome.AlreadyDecided();
        }
        attendances.hold(correction.candidate());
        results.decide(id, act.apply(correction), actor, clock.instant());
        return new DecisionOutcome.Done();
    }
}
