package vn.bangvang.appointment.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bangvang.appointment.Appointments.AppointmentOutcome;
import vn.bangvang.appointment.CallData;
import vn.bangvang.appointment.Place;
import vn.bangvang.appointment.PlaceId;
import vn.bangvang.appointment.PlaceState;
import vn.bangvang.appointment.PlaceStep.Kind;
import vn.bangvang.appointment.internal.Standings.Held;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.Setting;
import vn.bangvang.regulation.TermAnswer;
import vn.bangvang.round.Rounds;
import vn.bangvang.timetable.Step;

/** Calls the next-lower candidate into a place that was left; within the transaction of the door. */
@Component
class CallDesk {

    private final Standings standings;
    private final Rounds rounds;
    private final PlaceTimelines timelines;
    private final PlaceGate gate;
    private final PlaceLedger ledger;

    CallDesk(Standings standings, Rounds rounds, PlaceTimelines timelines, PlaceGate gate, PlaceLedger ledger) {
        this.standings = standings;
        this.rounds = rounds;
        this.timelines = timelines;
        this.gate = gate;
        this.ledger = ledger;
    }

    AppointmentOutcome ask(Held held, CandidateId insteadOf, CallData data) {
        Place left = held.post().of(insteadOf);
        if (held.post().vacancies().stream().noneMatch(vacancy -> vacancy.id().equals(left.id()))) {
            return new AppointmentOutcome.NoVacancy();
        }
        return gate.conflicted(held.place().id())
                .or(() -> notInLaw(held))
                .or(() -> outOfTime(held, left, data.daysDocument()))
                .or(() -> notTheTurn(held, data.tieDecision()))
                .orElseGet(() -> {
                    ledger.write(
                            held.round(),
                            new PlaceLedger.Entry(
                                    held.place().id(),
                                    Kind.CALL_ASKED,
                                    timelines.today(),
                                    data.document(),
                                    data.tieDecision(),
                                    data.daysDocument(),
                                    Optional.of(insteadOf),
                                    null));
                    return new AppointmentOutcome.Done();
                });
    }

    private Optional<AppointmentOutcome> notInLaw(Held held) {
        return switch (rounds.ruleSetOf(held.round()).setting("next-lower", Boolean.class)) {
            case Setting.Stated<Boolean> stated ->
                stated.parameter().value()
                        ? Optional.empty()
                        : Optional.of(new AppointmentOutcome.NextLowerNotInLaw(stated.source()));
            case Setting.NotInThisLaw<Boolean> none ->
                Optional.of(new AppointmentOutcome.NextLowerNotInLaw(none.article()));
            case Setting.TextNotSeen<Boolean> unseen ->
                Optional.of(new AppointmentOutcome.NextLowerNotSeen(unseen.article()));
        };
    }

    /** The days count from the notice and are not begun anew when somebody declines: no text says that they are. */
    private Optional<AppointmentOutcome> outOfTime(Held held, Place left, String daysDocument) {
        if (!(left.state() instanceof PlaceState.StruckOff off)
                || off.noticedOn().isEmpty()) {
            return Optional.of(new AppointmentOutcome.NoticeMissing());
        }
        return switch (rounds.ruleSetOf(held.round()).term("next-lower")) {
            case TermAnswer.NotInLaw _ -> Optional.empty();
            case TermAnswer.Unknown unknown ->
                daysDocument.isEmpty()
                        ? Optional.of(new AppointmentOutcome.DaysNotSeen(unknown.source()))
                        : Optional.empty();
            case TermAnswer.Limited _ ->
                gate.late(timelines.of(held.round()).of(held.post(), left), Step.NEXT_LOWER, timelines.today());
        };
    }

    private Optional<AppointmentOutcome> notTheTurn(Held held, String tieDecision) {
        List<CandidateId> turn = standings.turn(held.round(), held.post());
        if (turn.isEmpty()) {
            return Optional.of(new AppointmentOutcome.NobodyLeft());
        }
        if (!turn.contains(held.place().id().candidate())) {
            return Optional.of(new AppointmentOutcome.NotNext(standings.numbers(turn)));
        }
        return turn.size() > 1 && tieDecision.isEmpty()
                ? Optional.of(new AppointmentOutcome.TieNeedsDecision(standings.numbers(turn)))
                : Optional.empty();
    }

    AppointmentOutcome call(Held held) {
        if (!(held.place().state() instanceof PlaceState.CallAsked asked)) {
            return new AppointmentOutcome.DoesNotFit();
        }
        PlaceId place = held.place().id();
        Place left = held.post().of(asked.asked().insteadOf().orElseThrow());
        return gate.notSecond(held.round(), place, asked.asked().by())
                .or(() -> outOfTime(held, left, asked.asked().note()))
                .orElseGet(() -> {
                    ledger.write(
                            held.round(),
                            new PlaceLedger.Entry(
                                    place,
                                    Kind.CALLED,
                                    timelines.today(),
                                    asked.asked().document(),
                                    "",
                                    "",
                                    Optional.empty(),
                                    asked.asked().by()));
                    return new AppointmentOutcome.Done();
                });
    }

    AppointmentOutcome refuse(Held held, String reason) {
        if (!(held.place().state() instanceof PlaceState.CallAsked asked)) {
            return new AppointmentOutcome.DoesNotFit();
        }
        PlaceId place = held.place().id();
        return gate.notSecond(held.round(), place, asked.asked().by())
                .or(() -> StrikeOffDesk.missing(reason))
                .orElseGet(() -> {
                    ledger.write(
                            held.round(),
                            new PlaceLedger.Entry(
                                    place,
                                    Kind.CALL_REFUSED,
                                    timelines.today(),
                                    reason,
                                    asked.asked().by()));
                    return new AppointmentOutcome.Done();
                });
    }

    AppointmentOutcome answer(Held held, Kind answer, String document, LocalDate on) {
        if (!(held.place().state() instanceof PlaceState.Called called)) {
            return new AppointmentOutcome.DoesNotFit();
        }
        return gate.unfit(on, called.on()).orElseGet(() -> {
            ledger.write(held.round(), new PlaceLedger.Entry(held.place().id(), answer, on, document));
            return new AppointmentOutcome.Done();
        });
    }
}
