package vn.bangvang.appointment.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.bangvang.appointment.PlaceId;
import vn.bangvang.appointment.PlaceStep;
import vn.bangvang.appointment.PlaceStep.Kind;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Actor;
import vn.bangvang.security.CurrentActor;

/** Writes what is recorded about a place, with its line in the trail. */
@Component
class PlaceLedger {

    private final AppointmentTable table;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;

    PlaceLedger(AppointmentTable table, CurrentActor currentActor, Trail trail, Clock clock) {
        this.table = table;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
    }

    /** What is to be written: the parts of a step that a desk knows. */
    record Entry(
            PlaceId place,
            Kind kind,
            LocalDate on,
            String document,
            String reason,
            String note,
            Optional<CandidateId> insteadOf,
            @Nullable AccountId first) {

        Entry(PlaceId place, Kind kind, LocalDate on, String document) {
            this(place, kind, on, document, "", "", Optional.empty(), null);
        }

        Entry(PlaceId place, Kind kind, LocalDate on, String reason, AccountId first) {
            this(place, kind, on, "", reason, "", Optional.empty(), first);
        }
    }

    void write(RoundId round, Entry entry) {
        Actor actor = currentActor.require();
        table.add(
                round,
                new PlaceStep(
                        entry.place(),
                        entry.kind(),
                        entry.on(),
                        entry.document(),
                        entry.reason(),
                        entry.note(),
                        entry.insteadOf(),
                        actor.id(),
                        actor.displayName(),
                        clock.instant()),
                entry.first());
        trail.record(new Act(
                entry.kind().name(),
                "candidate:" + entry.place().candidate().value(),
                round.value(),
                null,
                Told.of(
                        "post:" + entry.place().post().value(),
                        entry.on(),
                        entry.document(),
                        entry.note(),
                        entry.insteadOf()
                                .map(left -> Told.as("INSTEAD_OF", "candidate:" + left.value()))
                                .orElse("")),
                told(entry)));
    }

    /** Who is struck off is so for a reason of the law; everything else has a reason in free words. */
    private static @Nullable String told(Entry entry) {
        boolean ofTheLaw = entry.kind() == Kind.STRIKE_OFF_ASKED || entry.kind() == Kind.STRUCK_OFF;
        if (entry.reason().isEmpty()) {
            return null;
        }
        return ofTheLaw ? Told.code("strikeoffreason", entry.reason()) : entry.reason();
    }
}
