package vn.bangvang.appointment.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bangvang.appointment.Appointments.AppointmentOutcome;
import vn.bangvang.appointment.PlaceId;
import vn.bangvang.appointment.PlaceState;
import vn.bangvang.appointment.PlaceStep.Kind;
import vn.bangvang.appointment.StrikeOffData;
import vn.bangvang.appointment.internal.Standings.Held;
import vn.bangvang.regulation.Setting;
import vn.bangvang.regulation.SettingKey;
import vn.bangvang.regulation.StrikeOffReason;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.timetable.Step;

/** Strikes winners off: HR asks with a reason of the law, the chair decides; within the transaction of the door. */
@Component
class StrikeOffDesk {

    private static final int LONGEST_REASON = 500;

    private final Rounds rounds;
    private final PlaceTimelines timelines;
    private final PlaceGate gate;
    private final PlaceLedger ledger;

    StrikeOffDesk(Rounds rounds, PlaceTimelines timelines, PlaceGate gate, PlaceLedger ledger) {
        this.rounds = rounds;
        this.timelines = timelines;
        this.gate = gate;
        this.ledger = ledger;
    }

    List<StrikeOffReason> reasons(RoundId round) {
        return setting(round).value().orElse(List.of());
    }

    private Setting<List<StrikeOffReason>> setting(RoundId round) {
        return rounds.ruleSetOf(round).setting(SettingKey.STRIKE_OFF_REASONS);
    }

    AppointmentOutcome ask(Held held, StrikeOffData data) {
        boolean holds = switch (held.place().state()) {
            case PlaceState.Selected _,
                    PlaceState.Accepted _,
                    PlaceState.DossierComplete _,
                    PlaceState.DecisionIssued _,
                    PlaceState.DecisionReceived _ -> true;
            default -> false;
        };
        if (!holds) {
            return new AppointmentOutcome.DoesNotFit();
        }
        Optional<StrikeOffReason> reason = reasons(held.round()).stream()
                .filter(known -> known.code().equals(data.reason()))
                .findFirst();
        if (reason.isEmpty()) {
            return new AppointmentOutcome.ReasonNotInLaw(setting(held.round()).source());
        }
        return gate.conflicted(held.place().id())
                .or(() -> reason.get().after().flatMap(term -> tooEarly(held, term)))
                .orElseGet(() -> {
                    ledger.write(
                            held.round(),
                            new PlaceLedger.Entry(
                                    held.place().id(),
                                    Kind.STRIKE_OFF_ASKED,
                                    timelines.today(),
                                    data.document(),
                                    data.reason(),
                                    data.note(),
                                    Optional.empty(),
                                    null));
                    return new AppointmentOutcome.Done();
                });
    }

    /** Who has done in time what the reason speaks of cannot be late with it. */
    private Optional<AppointmentOutcome> tooEarly(Held held, String term) {
        Optional<Step> limited = List.of(Step.values()).stream()
                .filter(step -> step.terms().contains(term))
                .findFirst();
        if (limited.isEmpty()) {
            return Optional.empty();
        }
        var timeline = timelines.of(held.round()).of(held.post(), held.place());
        if (timeline.find(limited.get()).filter(step -> step.actual() != null).isPresent()) {
            return Optional.of(new AppointmentOutcome.DoesNotFit());
        }
        return gate.stillInTime(timeline, limited.get());
    }

    AppointmentOutcome decide(Held held) {
        if (!(held.place().state() instanceof PlaceState.StrikeOffAsked asked)) {
            return new AppointmentOutcome.DoesNotFit();
        }
        PlaceId place = held.place().id();
        return gate.notSecond(held.round(), place, asked.asked().by()).orElseGet(() -> {
            ledger.write(
                    held.round(),
                    new PlaceLedger.Entry(
                            place,
                            Kind.STRUCK_OFF,
                            timelines.today(),
                            asked.asked().document(),
                            asked.asked().reason(),
                            "",
                            Optional.empty(),
                            asked.asked().by()));
            return new AppointmentOutcome.Done();
        });
    }

    AppointmentOutcome refuse(Held held, String reason) {
        if (!(held.place().state() instanceof PlaceState.StrikeOffAsked asked)) {
            return new AppointmentOutcome.DoesNotFit();
        }
        PlaceId place = held.place().id();
        return gate.notSecond(held.round(), place, asked.asked().by())
                .or(() -> missing(reason))
                .orElseGet(() -> {
                    ledger.write(
                            held.round(),
                            new PlaceLedger.Entry(
                                    place,
                                    Kind.STRIKE_OFF_REFUSED,
                                    timelines.today(),
                                    reason,
                                    asked.asked().by()));
                    return new AppointmentOutcome.Done();
                });
    }

    AppointmentOutcome notice(Held held, String document, LocalDate on) {
        if (!(held.place().state() instanceof PlaceState.StruckOff off)
                || off.noticedOn().isPresent()) {
            return new AppointmentOutcome.DoesNotFit();
        }
        return missing(document).or(() -> gate.unfit(on, off.decided().on())).orElseGet(() -> {
            ledger.write(
                    held.round(), new PlaceLedger.Entry(held.place().id(), Kind.CANCELLATION_NOTICED, on, document));
            return new AppointmentOutcome.Done();
        });
    }

    /** A reason or document fits the column, or it is missing. */
    static Optional<AppointmentOutcome> missing(String text) {
        return text.isEmpty() || text.length() > LONGEST_REASON
                ? Optional.of(new AppointmentOutcome.ReasonMissing())
                : Optional.empty();
    }
}
