package vn.bangvang.appointment.internal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.bangvang.appointment.Appointments.AppointmentOutcome;
import vn.bangvang.appointment.PlaceId;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.Seating;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;
import vn.bangvang.security.Actor;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.timetable.Bound;
import vn.bangvang.timetable.Step;
import vn.bangvang.timetable.Timeline;

/** When something may be recorded after the result, and who may be the second person. */
@Component
class PlaceGate {

    private final Seating seating;
    private final CurrentActor currentActor;
    private final PlaceTimelines timelines;

    PlaceGate(Seating seating, CurrentActor currentActor, PlaceTimelines timelines) {
        this.seating = seating;
        this.currentActor = currentActor;
        this.timelines = timelines;
    }

    Optional<AppointmentOutcome> conflicted(PlaceId place) {
        return conflicted(place.candidate());
    }

    private Optional<AppointmentOutcome> conflicted(CandidateId candidate) {
        return seating.inConflict(currentActor.require().id(), candidate)
                ? Optional.of(new AppointmentOutcome.Conflicted())
                : Optional.empty();
    }

    /** The chair of the round, who is not the first person and has no tie with the candidate. */
    Optional<AppointmentOutcome> notSecond(RoundId round, PlaceId place, AccountId first) {
        Actor actor = currentActor.require();
        if (actor.id().equals(first)) {
            return Optional.of(new AppointmentOutcome.SecondPersonNeeded());
        }
        return seating.isChair(actor.id(), round)
                ? conflicted(place)
                : Optional.of(new AppointmentOutcome.NotChairOfThisRound());
    }

    /** A day that has come and does not lie before what it follows. */
    Optional<AppointmentOutcome> unfit(LocalDate on, LocalDate earliest) {
        if (on.isAfter(timelines.today())) {
            return Optional.of(new AppointmentOutcome.DateInFuture(on));
        }
        return on.isBefore(earliest) ? Optional.of(new AppointmentOutcome.BeforeItsCause(earliest)) : Optional.empty();
    }

    /** The limit that ends first, or the one whose anchor is missing; nothing where the law sets none or was not read. */
    Optional<AppointmentOutcome> limit(
            Timeline timeline, Step step, Function<Bound, Optional<AppointmentOutcome>> judged) {
        return timeline.find(step).stream()
                .flatMap(found -> found.bounds().stream())
                .filter(bound -> bound.anchor() != null)
                .findFirst()
                .flatMap(bound -> bound.deadline().isPresent()
                        ? judged.apply(bound)
                        : Optional.of(new AppointmentOutcome.DayMissing(Objects.requireNonNull(bound.anchor()))));
    }

    /** Refuses what happens after the last day. */
    Optional<AppointmentOutcome> late(Timeline timeline, Step step, LocalDate on) {
        return limit(timeline, step, bound -> {
            LocalDate last = bound.deadline().orElseThrow();
            return on.isAfter(last)
                    ? Optional.of(
                            new AppointmentOutcome.TooLate(last, bound.answer().source()))
                    : Optional.empty();
        });
    }

    /** Refuses to call late who still has time today. */
    Optional<AppointmentOutcome> stillInTime(Timeline timeline, Step step) {
        return limit(timeline, step, bound -> {
            LocalDate last = bound.deadline().orElseThrow();
            return timelines.today().isAfter(last)
                    ? Optional.empty()
                    : Optional.of(new AppointmentOutcome.StillInTime(
                            last, bound.answer().source()));
        });
    }
}
