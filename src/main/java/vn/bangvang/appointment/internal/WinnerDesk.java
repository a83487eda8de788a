package vn.bangvang.appointment.internal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bangvang.appointment.Appointments.AppointmentOutcome;
import vn.bangvang.appointment.PlaceId;
import vn.bangvang.appointment.PlaceState;
import vn.bangvang.appointment.PlaceStep.Kind;
import vn.bangvang.appointment.internal.Standings.Held;
import vn.bangvang.timetable.Step;
import vn.bangvang.timetable.Timeline;

/** Takes a winner from the dossier to the post; within the transaction of the door. */
@Component
class WinnerDesk {

    private static final int LONGEST_NUMBER = 60;

    private final PlaceTimelines timelines;
    private final PlaceGate gate;
    private final PlaceLedger ledger;

    WinnerDesk(PlaceTimelines timelines, PlaceGate gate, PlaceLedger ledger) {
        this.timelines = timelines;
        this.gate = gate;
        this.ledger = ledger;
    }

    AppointmentOutcome completeDossier(Held held, LocalDate on) {
        LocalDate earliest = switch (held.place().state()) {
            case PlaceState.Selected _ -> published(held);
            case PlaceState.Accepted accepted -> accepted.on();
            default -> null;
        };
        if (earliest == null) {
            return new AppointmentOutcome.DoesNotFit();
        }
        return gate.unfit(on, earliest)
                .or(() -> gate.late(timeline(held), Step.DOSSIER, on))
                .orElseGet(() -> write(held, Kind.DOSSIER_COMPLETE, on, "", ""));
    }

    /** Without a recorded day of publication nothing lies before it. */
    private LocalDate published(Held held) {
        return Objects.requireNonNullElse(
                timelines.of(held.round()).dates().actual().get(Step.PUBLICATION), LocalDate.EPOCH);
    }

    AppointmentOutcome issueDecision(Held held, String number, LocalDate on) {
        if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
            throw new IllegalArgumentException("number");
        }
        if (!(held.place().state() instanceof PlaceState.DossierComplete complete)) {
            return new AppointmentOutcome.DoesNotFit();
        }
        return gate.unfit(on, complete.on()).orElseGet(() -> write(held, Kind.DECISION_ISSUED, on, number, ""));
    }

    AppointmentOutcome decisionReceived(Held held, LocalDate on) {
        if (!(held.place().state() instanceof PlaceState.DecisionIssued issued)) {
            return new AppointmentOutcome.DoesNotFit();
        }
        return gate.unfit(on, issued.on()).orElseGet(() -> write(held, Kind.DECISION_RECEIVED, on, "", ""));
    }

    AppointmentOutcome tookUp(Held held, LocalDate on, String extension) {
        if (!(held.place().state() instanceof PlaceState.DecisionReceived received)) {
            return new AppointmentOutcome.DoesNotFit();
        }
        return gate.unfit(on, received.on())
                .or(() -> extension.isEmpty() ? gate.late(timeline(held), Step.START, on) : Optional.empty())
                .orElseGet(() -> write(held, Kind.TOOK_UP, on, "", extension));
    }

    private Timeline timeline(Held held) {
        return timelines.of(held.round()).of(held.post(), held.place());
    }

    private AppointmentOutcome write(Held held, Kind kind, LocalDate on, String document, String note) {
        PlaceId place = held.place().id();
        ledger.write(held.round(), new PlaceLedger.Entry(place, kind, on, document, "", note, Optional.empty(), null));
        return new AppointmentOutcome.Done();
    }
}
