package vn.bangvang.appointment.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.appointment.Place;
import vn.bangvang.appointment.PlaceState;
import vn.bangvang.appointment.PlaceStep;
import vn.bangvang.appointment.PlaceStep.Kind;
import vn.bangvang.appointment.PostPlaces;
import vn.bangvang.calendar.WorkingCalendar;
import vn.bangvang.calendar.WorkingDays;
import vn.bangvang.regulation.Regulation;
import vn.bangvang.round.Post;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.timetable.RoundDates;
import vn.bangvang.timetable.RoundFacts;
import vn.bangvang.timetable.Step;
import vn.bangvang.timetable.Timeline;
import vn.bangvang.timetable.TimelineRule;
import vn.bangvang.timetable.TimelineStep;
import vn.bangvang.timetable.Timetables;

/** The deadlines of one person: the timeline of the round with the dates of that person in it. */
@Component
class PlaceTimelines {

    private static final Set<Step> OWN = EnumSet.of(
            Step.DOSSIER, Step.DECISION, Step.DECISION_RECEIVED, Step.START, Step.CANCELLATION, Step.NEXT_LOWER);

    private static final Map<Step, Kind> RECORDED = Map.of(
            Step.DOSSIER, Kind.DOSSIER_COMPLETE,
            Step.DECISION, Kind.DECISION_ISSUED,
            Step.DECISION_RECEIVED, Kind.DECISION_RECEIVED,
            Step.START, Kind.TOOK_UP,
            Step.CANCELLATION, Kind.CANCELLATION_NOTICED,
            Step.PUBLICATION, Kind.CALLED);

    private final Rounds rounds;
    private final Timetables timetables;
    private final Regulation regulation;
    private final WorkingCalendar calendar;
    private final Clock clock;
    private final ZoneId zone;

    PlaceTimelines(
            Rounds rounds,
            Timetables timetables,
            Regulation regulation,
            WorkingCalendar calendar,
            Clock clock,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.rounds = rounds;
        this.timetables = timetables;
        this.regulation = regulation;
        this.calendar = calendar;
        this.clock = clock;
        this.zone = zone;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** Reads once what all persons of a round share. */
    OfRound of(RoundId id) {
        Round round = rounds.byId(id);
        List<Post> posts = rounds.posts(id);
        var facts = new RoundFacts(
                rounds.ruleSetOf(id),
                round.data().kind(),
                round.data().planApprovedOn(),
                posts.stream().map(post -> post.data().rank()).collect(Collectors.toSet()),
                posts.stream().map(post -> post.data().form()).collect(Collectors.toSet()));
        RoundDates dates = timetables.timeline(id).timeline().dates();
        return new OfRound(facts, dates, regulation, calendar.workingDays(), today());
    }

    /** The shared part of the timelines of a round. */
    record OfRound(
            RoundFacts facts, RoundDates dates, Regulation regulation, WorkingDays workingDays, LocalDate today) {

        /** Who is called has the day of the call for a publication; the round's own dates of winners are nobody's. */
        Timeline of(PostPlaces post, Place place) {
            Map<Step, LocalDate> actual = new EnumMap<>(Step.class);
            dates.actual().forEach((step, day) -> {
                if (!OWN.contains(step)) {
                    actual.put(step, day);
                }
            });
            RECORDED.forEach((step, kind) -> place.last(kind).ifPresent(found -> actual.put(step, found.on())));
            post.replacement(place.id().candidate())
                    .flatMap(next -> next.last(Kind.CALLED))
                    .map(PlaceStep::on)
                    .ifPresent(day -> actual.put(Step.NEXT_LOWER, day));
            var own = new RoundDates(Map.of(), actual, dates.applicants(), dates.round1OnPaper());
            return TimelineRule.draw(facts, own, regulation, workingDays, today);
        }

        /** What is still to come for that person, or was done, each with its deadline. */
        List<TimelineStep> shown(PostPlaces post, Place place) {
            Set<Step> wanted = switch (place.state()) {
                case PlaceState.StruckOff _ -> EnumSet.of(Step.NEXT_LOWER);
                case PlaceState.CallAsked _, PlaceState.Called _, PlaceState.Declined _ -> EnumSet.noneOf(Step.class);
                case PlaceState.InLine _, PlaceState.NotAvailable _, PlaceState.OutOfLine _ ->
                    EnumSet.noneOf(Step.class);
                case PlaceState.Selected _,
                        PlaceState.Accepted _,
                        PlaceState.DossierComplete _,
                        PlaceState.DecisionIssued _,
                        PlaceState.DecisionReceived _,
                        PlaceState.TookUp _,
                        PlaceState.StrikeOffAsked _ -> EnumSet.of(Step.DOSSIER, Step.DECISION, Step.START);
            };
            return wanted.isEmpty()
                    ? List.of()
                    : of(post, place).steps().stream()
                            .filter(step -> wanted.contains(step.step()))
                            .toList();
        }
    }

    /** The last day of a step for that person, if it could be computed. */
    static Optional<LocalDate> lastDay(Timeline timeline, Step step) {
        return timeline.find(step).flatMap(TimelineStep::deadline);
    }
}
