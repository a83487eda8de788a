package vn.bangvang.venue.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.Board;
import vn.bangvang.panel.BoardId;
import vn.bangvang.panel.Seating;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.venue.Appointment;
import vn.bangvang.venue.BoardPlace;
import vn.bangvang.venue.Room;
import vn.bangvang.venue.RoomId;
import vn.bangvang.venue.Sitting;
import vn.bangvang.venue.SittingData;
import vn.bangvang.venue.SittingId;

/** When everyone has to be where; a seat of someone who does not sit the paper any more calls nobody. */
@Component
class Diary {

    private final VenueTable table;
    private final SeatTable seats;
    private final Sitters sitters;
    private final Seating seating;

    Diary(VenueTable table, SeatTable seats, Sitters sitters, Seating seating) {
        this.table = table;
        this.seats = seats;
        this.sitters = sitters;
        this.seating = seating;
    }

    /** Two appointments of one candidate that nobody can keep both. */
    record Clash(AnonymousCandidate candidate, Appointment one, Appointment other) {}

    Map<CandidateId, List<Appointment>> of(RoundId round) {
        Map<CandidateId, List<Appointment>> diary = new HashMap<>();
        Map<SittingId, Sitting> sittings =
                table.sittings(round).stream().collect(Collectors.toMap(Sitting::id, Function.identity()));
        Map<RoomId, Room> rooms = table.rooms(round).stream().collect(Collectors.toMap(Room::id, Function.identity()));
        Map<PaperKind, Set<CandidateId>> sitting = new HashMap<>();
        sitters.byPaper(round)
                .forEach((paper, people) -> sitting.put(
                        paper, people.stream().map(AnonymousCandidate::id).collect(Collectors.toSet())));
        seats.seats(round).forEach(seat -> {
            Room room = Objects.requireNonNull(rooms.get(seat.room()));
            SittingData data =
                    Objects.requireNonNull(sittings.get(room.sitting())).data();
            if (sitting.getOrDefault(data.paper(), Set.of()).contains(seat.candidate())) {
                note(
                        diary,
                        seat.candidate(),
                        new Appointment(
                                data.paper(),
                                data.hours(),
                                room.data().name(),
                                OptionalInt.of(seat.number()),
                                data.place()));
            }
        });
        Map<BoardId, BoardPlace> places = table.boardPlaces(round);
        Map<PostId, PaperKind> spoken = sitters.beforeABoard(round);
        for (Board board : seating.boards(round)) {
            BoardPlace place = places.get(board.id());
            if (place != null) {
                seating.queue(board.id())
                        .forEach(candidate -> note(diary, candidate.id(), before(spoken, candidate, place)));
            }
        }
        diary.values()
                .forEach(own -> own.sort(
                        Comparator.comparing((Appointment one) -> one.hours().date())
                                .thenComparing(one -> one.hours().start())));
        return diary;
    }

    private static Appointment before(Map<PostId, PaperKind> spoken, AnonymousCandidate candidate, BoardPlace place) {
        return new Appointment(
                spoken.getOrDefault(candidate.postId(), PaperKind.INTERVIEW),
                place.hours(),
                place.room(),
                OptionalInt.empty(),
                place.place());
    }

    /** The papers of everyone who sits them for which the diary has nothing. */
    Map<CandidateId, Set<PaperKind>> open(RoundId round) {
        Map<CandidateId, Set<PaperKind>> open = new HashMap<>();
        sitters.byPaper(round).forEach((paper, people) -> people.forEach(person -> add(open, person.id(), paper)));
        Map<PostId, PaperKind> spoken = sitters.beforeABoard(round);
        seating.interviewees(round)
                .forEach(person -> add(open, person.id(), spoken.getOrDefault(person.postId(), PaperKind.INTERVIEW)));
        of(round)
                .forEach((candidate, own) -> own.forEach(
                        known -> open.getOrDefault(candidate, new HashSet<>()).remove(known.paper())));
        open.values().removeIf(Set::isEmpty);
        return open;
    }

    private static void add(Map<CandidateId, Set<PaperKind>> open, CandidateId candidate, PaperKind paper) {
        open.computeIfAbsent(candidate, unknown -> EnumSet.noneOf(PaperKind.class))
                .add(paper);
    }

    /** Everyone who would have to be in two rooms at once, by number. */
    List<Clash> clashes(RoundId round) {
        List<Clash> clashes = new ArrayList<>();
        of(round).forEach((candidate, own) -> {
            for (int i = 1; i < own.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (own.get(i).hours().clashWith(own.get(j).hours())) {
                        clashes.add(new Clash(sitters.one(candidate), own.get(j), own.get(i)));
                    }
                }
            }
        });
        clashes.sort(Comparator.comparing(clash -> clash.candidate().number()));
        return clashes;
    }

    private static void note(Map<CandidateId, List<Appointment>> diary, CandidateId candidate, Appointment one) {
        diary.computeIfAbsent(candidate, unknown -> new ArrayList<>()).add(one);
    }
}
