package vn.bangvang.venue.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.BoardId;
import vn.bangvang.panel.Seating;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;
import vn.bangvang.timetable.RoundTimeline;
import vn.bangvang.timetable.Step;
import vn.bangvang.timetable.Timeline;
import vn.bangvang.venue.Allotted;
import vn.bangvang.venue.BoardPlace;
import vn.bangvang.venue.Room;
import vn.bangvang.venue.RoomId;
import vn.bangvang.venue.RoomPlan;
import vn.bangvang.venue.RoomPlan.Guest;
import vn.bangvang.venue.Seat;
import vn.bangvang.venue.Sitting;
import vn.bangvang.venue.SittingId;

/** Draws up how rooms, hours and seats of a round stand. */
@Component
class Planning {

    private final VenueTable table;
    private final SeatTable seats;
    private final Sitters sitters;
    private final Seating seating;
    private final Diary diary;
    private final Watchers watchers;
    private final RoundTimeline timelines;

    Planning(
            VenueTable table,
            SeatTable seats,
            Sitters sitters,
            Seating seating,
            Diary diary,
            Watchers watchers,
            RoundTimeline timelines) {
        this.table = table;
        this.seats = seats;
        this.sitters = sitters;
        this.seating = seating;
        this.diary = diary;
        this.watchers = watchers;
        this.timelines = timelines;
    }

    RoomPlan of(RoundId round) {
        Timeline timeline = timelines.of(round);
        List<Sitting> sittings = table.sittings(round);
        List<Room> rooms = table.rooms(round);
        Map<RoomId, List<Seat>> taken = seats.seats(round).stream().collect(Collectors.groupingBy(Seat::room));
        Map<PaperKind, List<AnonymousCandidate>> people = sitters.byPaper(round);
        Map<PaperKind, Allotted> newest = seats.newest(round);
        return new RoomPlan(
                sitters.papers(round).stream()
                        .map(paper -> paper(
                                paper,
                                people.getOrDefault(paper, List.of()),
                                of(paper, sittings, rooms),
                                taken,
                                Optional.ofNullable(newest.get(paper)),
                                timeline))
                        .toList(),
                sittings.stream()
                        .map(sitting -> new RoomPlan.SittingPlan(
                                sitting,
                                planned(
                                        timeline,
                                        Told.day(sitting.data().paper()),
                                        sitting.data().hours().date()),
                                rooms.stream()
                                        .filter(room -> room.sitting().equals(sitting.id()))
                                        .map(room -> seated(
                                                room,
                                                taken.getOrDefault(room.id(), List.of()),
                                                people.getOrDefault(
                                                        sitting.data().paper(), List.of())))
                                        .toList()))
                        .toList(),
                boards(round, timeline),
                diary.clashes(round).stream()
                        .map(clash -> clash.candidate().number())
                        .distinct()
                        .toList(),
                watchers.related(round));
    }

    private static List<Room> of(PaperKind paper, List<Sitting> sittings, List<Room> rooms) {
        Set<SittingId> ofPaper = sittings.stream()
                .filter(sitting -> sitting.data().paper() == paper)
                .map(Sitting::id)
                .collect(Collectors.toSet());
        return rooms.stream().filter(room -> ofPaper.contains(room.sitting())).toList();
    }

    private static RoomPlan.PaperPlan paper(
            PaperKind paper,
            List<AnonymousCandidate> people,
            List<Room> rooms,
            Map<RoomId, List<Seat>> taken,
            Optional<Allotted> last,
            Timeline timeline) {
        Set<CandidateId> seated = rooms.stream()
                .flatMap(room -> taken.getOrDefault(room.id(), List.of()).stream())
                .map(Seat::candidate)
                .collect(Collectors.toSet());
        List<Guest> unseated = people.stream()
                .filter(person -> !seated.contains(person.id()))
                .map(Planning::guest)
                .toList();
        return new RoomPlan.PaperPlan(
                paper,
                people.size(),
                rooms.stream().mapToInt(room -> room.data().seats()).sum(),
                unseated,
                seated.size() - (people.size() - unseated.size()),
                last,
                timeline.find(Told.posting(paper)));
    }

    /** Only those who still sit the paper: a list for the door calls nobody else. */
    private static RoomPlan.RoomSeats seated(Room room, List<Seat> taken, List<AnonymousCandidate> people) {
        Map<CandidateId, AnonymousCandidate> sitting =
                people.stream().collect(Collectors.toMap(AnonymousCandidate::id, Function.identity()));
        return new RoomPlan.RoomSeats(
                room,
                taken.stream()
                        .filter(seat -> sitting.containsKey(seat.candidate()))
                        .map(seat -> new RoomPlan.Seated(
                                guest(Objects.requireNonNull(sitting.get(seat.candidate()))), seat.number()))
                        .toList());
    }

    private List<RoomPlan.BoardPlan> boards(RoundId round, Timeline timeline) {
        Map<BoardId, BoardPlace> places = table.boardPlaces(round);
        return seating.boards(round).stream()
                .map(board -> {
                    Optional<BoardPlace> place = Optional.ofNullable(places.get(board.id()));
                    return new RoomPlan.BoardPlan(
                            board.id(),
                            board.name(),
                            seating.queue(board.id()).size(),
                            place,
                            place.flatMap(known ->
                                    planned(timeline, Step.ROUND2, known.hours().date())));
                })
                .toList();
    }

    /** The timeline's day where it is another one. */
    private static Optional<LocalDate> planned(Timeline timeline, Step step, LocalDate day) {
        return timeline.find(step)
                .flatMap(found -> Optional.ofNullable(found.actual()).or(() -> Optional.ofNullable(found.planned())))
                .filter(other -> !other.equals(day));
    }

    private static Guest guest(AnonymousCandidate candidate) {
        return new Guest(candidate.id(), candidate.number());
    }
}
