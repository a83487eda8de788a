package vn.bangvang.venue.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.DrawRule;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.Phase;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.Actor;
import vn.bangvang.security.CurrentActor;
import vn.bangvang.venue.Allotted;
import vn.bangvang.venue.Room;
import vn.bangvang.venue.RoomId;
import vn.bangvang.venue.Seat;
import vn.bangvang.venue.SeatAllotment;
import vn.bangvang.venue.SeatingRule;
import vn.bangvang.venue.Sitting;
import vn.bangvang.venue.Venues.VenueOutcome;

@Service
class SeatService implements SeatAllotment {

    private final VenueTable table;
    private final SeatTable seats;
    private final Sitters sitters;
    private final Changing changing;
    private final Rounds rounds;
    private final CurrentActor currentActor;
    private final Trail trail;
    private final Clock clock;

    SeatService(
            VenueTable table,
            SeatTable seats,
            Sitters sitters,
            Changing changing,
            Rounds rounds,
            CurrentActor currentActor,
            Trail trail,
            Clock clock) {
        this.table = table;
        this.seats = seats;
        this.sitters = sitters;
        this.changing = changing;
        this.rounds = rounds;
        this.currentActor = currentActor;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    @Transactional
    public VenueOutcome allot(RoundId round, PaperKind paper, String seed, String reason) {
        return changing.reasoned(round, paper, reason, change -> {
            if (!sitters.papers(round).contains(paper)) {
                return new VenueOutcome.NotInRound(paper);
            }
            Optional<Phase> tooEarly = beforeItIsKnownWhoSits(round, paper);
            if (tooEarly.isPresent()) {
                return new VenueOutcome.PhaseForbids(tooEarly.get());
            }
            if (!sitters.numbered(round)) {
                return new VenueOutcome.NoNumbers();
            }
            List<AnonymousCandidate> people =
                    Objects.requireNonNull(sitters.byPaper(round).get(paper));
            return people.isEmpty()
                    ? new VenueOutcome.NobodySits(paper)
                    : seat(change, paper, people, seed.strip(), reason.strip());
        });
    }

    /** Who goes on to stage 2 is known when stage 1 is over. */
    private Optional<Phase> beforeItIsKnownWhoSits(RoundId round, PaperKind paper) {
        Phase now = rounds.byId(round).phase();
        return !paper.inStage1() && rounds.path(round).contains(Phase.STAGE_1) && !Phase.BOARDS.reachedBy(now)
                ? Optional.of(now)
                : Optional.empty();
    }

    private VenueOutcome seat(
            Changing.Change change, PaperKind paper, List<AnonymousCandidate> people, String seed, String reason) {
        RoundId round = change.round();
        List<Room> rooms = rooms(round, paper);
        List<CandidateId> order = order(people, seed);
        return switch (SeatingRule.seat(order, rooms)) {
            case SeatingRule.Short missing ->
                new VenueOutcome.TooFewSeats(missing.missing(), people.size(), missing.seats());
            case SeatingRule.Seated seated -> {
                VenueOutcome outcome = changing.keepingApart(round, () -> {
                    seats.clear(round, paper);
                    seats.insert(paper, seated.seats());
                    record(change, paper, seated.seats(), rooms, people, seed, reason);
                    return new VenueOutcome.Done();
                });
                yield changing.watched(
                        round, related -> rooms.stream().map(Room::id).anyMatch(related.room()::equals), outcome);
            }
        };
    }

    /** By number, or by the published seed as docs/draw.md tells. */
    private static List<CandidateId> order(List<AnonymousCandidate> people, String seed) {
        if (seed.isEmpty()) {
            return people.stream().map(AnonymousCandidate::id).toList();
        }
        Map<String, CandidateId> byNumber =
                people.stream().collect(Collectors.toMap(AnonymousCandidate::number, AnonymousCandidate::id));
        return DrawRule.order(seed, List.copyOf(byNumber.keySet())).stream()
                .map(number -> Objects.requireNonNull(byNumber.get(number)))
                .toList();
    }

    private void record(
            Changing.Change change,
            PaperKind paper,
            List<Seat> seated,
            List<Room> rooms,
            List<AnonymousCandidate> people,
            String seed,
            String reason) {
        Actor actor = currentActor.require();
        Map<CandidateId, String> numbers =
                people.stream().collect(Collectors.toMap(AnonymousCandidate::id, AnonymousCandidate::number));
        Optional<String> before =
                Optional.ofNullable(seats.newest(change.round()).get(paper)).map(SeatService::described);
        var allotted = new Allotted(
                paper,
                seed.isEmpty() ? Optional.empty() : Optional.of(seed),
                seated.size(),
                reason,
                actor.displayName(),
                clock.instant());
        seats.record(change.round(), allotted, listed(seated, rooms, numbers), actor);
        trail.record(new Act(
                "SEATS_ALLOTTED",
                "round:" + change.round().value(),
                change.round().value(),
                before.orElse(null),
                described(allotted) + change.mark(),
                reason.isEmpty() ? null : reason));
    }

    private static String described(Allotted allotted) {
        return Told.of(
                allotted.paper(),
                Told.as("CANDIDATES", allotted.people()),
                allotted.seed().map(seed -> Told.as("SEED", seed)).orElse("BY_NUMBER"));
    }

    /** Room by room with the numbers in the order of the seats. */
    private static String listed(List<Seat> seated, List<Room> rooms, Map<CandidateId, String> numbers) {
        return rooms.stream()
                .map(room -> Described.subject(room) + " " + room.data().name() + ": "
                        + seated.stream()
                                .filter(seat -> seat.room().equals(room.id()))
                                .map(seat -> Objects.requireNonNull(numbers.get(seat.candidate())))
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    @Override
    @Transactional
    public VenueOutcome move(CandidateId candidate, RoomId target, int seat, String reason) {
        Sitting sitting = table.sitting(table.sittingOf(target));
        RoundId round = sitting.roundId();
        PaperKind paper = sitting.data().paper();
        return changing.of(round, paper, change -> {
            if (reason.isBlank()) {
                return new VenueOutcome.ReasonMissing();
            }
            AnonymousCandidate person = sitters.one(candidate);
            if (!Objects.requireNonNull(sitters.byPaper(round).get(paper)).contains(person)) {
                return new VenueOutcome.NotSitting(person.number(), paper);
            }
            Map<RoomId, Room> rooms =
                    rooms(round, paper).stream().collect(Collectors.toMap(Room::id, Function.identity()));
            Room room = Objects.requireNonNull(rooms.get(target));
            List<Seat> taken = seats.seats(round).stream()
                    .filter(one -> rooms.containsKey(one.room()))
                    .toList();
            return switch (choose(room, taken, candidate, seat)) {
                case Choice.None none -> none.why();
                case Choice.Free free -> moved(change, person, room, free.number(), taken, rooms, reason.strip());
            };
        });
    }

    private sealed interface Choice {
        record Free(int number) implements Choice {}

        record None(VenueOutcome why) implements Choice {}
    }

    private static Choice choose(Room room, List<Seat> taken, CandidateId candidate, int wanted) {
        List<Integer> others = taken.stream()
                .filter(seat ->
                        seat.room().equals(room.id()) && !seat.candidate().equals(candidate))
                .map(Seat::number)
                .toList();
        int seats = room.data().seats();
        if (wanted == 0) {
            return IntStream.rangeClosed(1, seats)
                    .filter(number -> !others.contains(number))
                    .boxed()
                    .findFirst()
                    .<Choice>map(Choice.Free::new)
                    .orElseGet(() -> new Choice.None(
                            new VenueOutcome.RoomFull(room.data().name())));
        }
        if (wanted < 1 || wanted > seats) {
            return new Choice.None(new VenueOutcome.NoSuchSeat(seats));
        }
        return others.contains(wanted) ? new Choice.None(new VenueOutcome.SeatTaken(wanted)) : new Choice.Free(wanted);
    }

    private VenueOutcome moved(
            Changing.Change change,
            AnonymousCandidate person,
            Room room,
            int number,
            List<Seat> taken,
            Map<RoomId, Room> rooms,
            String reason) {
        PaperKind paper = table.sitting(room.sitting()).data().paper();
        VenueOutcome outcome = changing.keepingApart(change.round(), () -> {
            seats.move(paper, new Seat(person.id(), room.id(), number));
            trail.record(new Act(
                    "SEAT_MOVED",
                    "candidate:" + person.id().value(),
                    change.round().value(),
                    taken.stream()
                            .filter(seat -> seat.candidate().equals(person.id()))
                            .map(seat -> where(Objects.requireNonNull(rooms.get(seat.room())), seat.number()))
                            .findFirst()
                            .orElse(null),
                    Told.of(paper, where(room, number)) + change.mark(),
                    reason));
            return new VenueOutcome.Done();
        });
        return changing.watched(
                change.round(),
                related -> related.room().equals(room.id())
                        && related.candidateNumber().equals(person.number()),
                outcome);
    }

    private static String where(Room room, int seat) {
        return Told.of(room.data().name(), Told.as("SEAT", seat));
    }

    /** The rooms of a paper in the order in which they are filled. */
    private List<Room> rooms(RoundId round, PaperKind paper) {
        List<Sitting> sittings = table.sittings(round).stream()
                .filter(sitting -> sitting.data().paper() == paper)
                .toList();
        return table.rooms(round).stream()
                .filter(room ->
                        sittings.stream().anyMatch(sitting -> sitting.id().equals(room.sitting())))
                .toList();
    }
}
