package vn.bangvang.venue.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.panel.Seating;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.Parameter;
import vn.bangvang.round.Phase;
import vn.bangvang.round.PhaseHold;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.RoundReading;
import vn.bangvang.venue.BoardPlace;
import vn.bangvang.venue.Hours;
import vn.bangvang.venue.Invigilator;
import vn.bangvang.venue.Place;
import vn.bangvang.venue.Room;
import vn.bangvang.venue.RoomData;
import vn.bangvang.venue.RoomId;
import vn.bangvang.venue.RoomPlan;
import vn.bangvang.venue.Sitting;
import vn.bangvang.venue.SittingData;
import vn.bangvang.venue.SittingId;
import vn.bangvang.venue.Venues;

@Service
class VenueService implements Venues {

    private final VenueTable table;
    private final SeatTable seats;
    private final Sitters sitters;
    private final Seating seating;
    private final Changing changing;
    private final Planning planning;
    private final RoundReading rounds;
    private final PhaseHold phases;
    private final Trail trail;

    VenueService(
            VenueTable table,
            SeatTable seats,
            Sitters sitters,
            Seating seating,
            Changing changing,
            Planning planning,
            RoundReading rounds,
            PhaseHold phases,
            Trail trail) {
        this.table = table;
        this.seats = seats;
        this.sitters = sitters;
        this.seating = seating;
        this.changing = changing;
        this.planning = planning;
        this.rounds = rounds;
        this.phases = phases;
        this.trail = trail;
    }

    @Override
    @Transactional(readOnly = true)
    public RoomPlan plan(RoundId round) {
        return planning.of(round);
    }

    @Override
    @Transactional
    public VenueOutcome addSitting(RoundId round, SittingData data) {
        return changing.of(round, data.paper(), change -> {
            if (!sitters.papers(round).contains(data.paper())) {
                return new VenueOutcome.NotInRound(data.paper());
            }
            SittingId sitting = table.insert(round, data);
            trail.record(Act.of("SITTING_ADDED", Described.subject(sitting), round.value(), Described.of(data)));
            return new VenueOutcome.Done();
        });
    }

    @Override
    @Transactional
    public VenueOutcome changeSitting(SittingId id, Hours hours, Place place, String reason) {
        Sitting before = table.sitting(id);
        var after = new SittingData(before.data().paper(), hours, place);
        return changing.reasoned(
                before.roundId(),
                after.paper(),
                reason,
                change -> changing.keepingApart(before.roundId(), () -> {
                    table.update(id, hours, place);
                    record(
                            "SITTING_CHANGED",
                            Described.subject(id),
                            change,
                            Described.of(before.data()),
                            Described.of(after),
                            reason);
                    return new VenueOutcome.Done();
                }));
    }

    @Override
    @Transactional
    public VenueOutcome removeSitting(SittingId id, String reason) {
        Sitting before = table.sitting(id);
        return changing.reasoned(before.roundId(), before.data().paper(), reason, change -> {
            int vacated = 0;
            for (Room room : table.rooms(before.roundId())) {
                if (room.sitting().equals(id)) {
                    vacated += seats.clearAbove(room.id(), 0);
                    table.delete(room.id());
                }
            }
            table.delete(id);
            record(
                    "SITTING_REMOVED",
                    Described.subject(id),
                    change,
                    Described.of(before.data()),
                    Told.as("VACATED", vacated),
                    reason);
            return new VenueOutcome.Done();
        });
    }

    @Override
    @Transactional
    public VenueOutcome addRoom(SittingId id, RoomData data) {
        Sitting sitting = table.sitting(id);
        return changing.of(sitting.roundId(), sitting.data().paper(), change -> {
            try {
                RoomId room = table.insert(id, data);
                trail.record(Act.of(
                        "ROOM_ADDED",
                        Described.subject(room),
                        change.round().value(),
                        Told.of(Described.subject(id), Described.of(data))));
                return new VenueOutcome.Done();
            } catch (DuplicateKeyException taken) {
                return Changing.undone(new VenueOutcome.NameTaken(data.name()));
            }
        });
    }

    @Override
    @Transactional
    public VenueOutcome changeRoom(RoomId id, RoomData data, String reason) {
        Sitting sitting = table.sitting(table.sittingOf(id));
        return changing.reasoned(sitting.roundId(), sitting.data().paper(), reason, change -> {
            RoomData before = room(sitting, id).data();
            try {
                table.update(id, data);
            } catch (DuplicateKeyException taken) {
                return Changing.undone(new VenueOutcome.NameTaken(data.name()));
            }
            int vacated = seats.clearAbove(id, data.seats());
            record(
                    "ROOM_CHANGED",
                    Described.subject(id),
                    change,
                    Described.of(before),
                    Described.of(data) + (vacated == 0 ? "" : " · " + Told.as("VACATED", vacated)),
                    reason);
            return new VenueOutcome.Done();
        });
    }

    @Override
    @Transactional
    public VenueOutcome removeRoom(RoomId id, String reason) {
        Sitting sitting = table.sitting(table.sittingOf(id));
        return changing.reasoned(sitting.roundId(), sitting.data().paper(), reason, change -> {
            RoomData before = room(sitting, id).data();
            int vacated = seats.clearAbove(id, 0);
            table.delete(id);
            record(
                    "ROOM_REMOVED",
                    Described.subject(id),
                    change,
                    Described.of(before),
                    Told.as("VACATED", vacated),
                    reason);
            return new VenueOutcome.Done();
        });
    }

    @Override
    @Transactional
    public VenueOutcome setInvigilators(RoomId id, List<Invigilator> invigilators) {
        Sitting sitting = table.sitting(table.sittingOf(id));
        return changing.of(sitting.roundId(), sitting.data().paper(), change -> {
            long different =
                    invigilators.stream().map(Invigilator::name).distinct().count();
            Optional<Parameter<Integer>> least = rounds.ruleSetOf(change.round())
                    .setting("invigilators-min", Integer.class)
                    .stated()
                    .filter(minimum -> different < minimum.value());
            if (least.isPresent()) {
                return new VenueOutcome.TooFewInvigilators(
                        least.get().value(), least.get().source());
            }
            String before = Described.of(room(sitting, id).invigilators());
            table.setInvigilators(id, invigilators);
            trail.record(new Act(
                    "INVIGILATORS_SET",
                    Described.subject(id),
                    change.round().value(),
                    before.isEmpty() ? null : before,
                    Described.of(invigilators),
                    null));
            return changing.watched(change.round(), related -> related.room().equals(id), new VenueOutcome.Done());
        });
    }

    @Override
    @Transactional
    public VenueOutcome setBoardPlace(BoardPlace place, String reason) {
        RoundId round = seating.board(place.board()).roundId();
        Phase now = phases.hold(round);
        if (now != Phase.BOARDS && now != Phase.EXAM) {
            return new VenueOutcome.PhaseForbids(now);
        }
        return changing.reasoned(
                round,
                PaperKind.INTERVIEW,
                reason,
                change -> changing.keepingApart(round, () -> {
                    String before =
                            table.boardPlace(place.board()).map(Described::of).orElse(null);
                    table.save(place);
                    record(
                            "BOARD_PLACE_SET",
                            "board:" + place.board().value(),
                            change,
                            before,
                            Described.of(place),
                            reason);
                    return new VenueOutcome.Done();
                }));
    }

    private Room room(Sitting sitting, RoomId id) {
        return table.rooms(sitting.roundId()).stream()
                .filter(room -> room.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void record(
            String kind, String subject, Changing.Change change, @Nullable String before, String after, String reason) {
        trail.record(new Act(
                kind,
                subject,
                change.round().value(),
                before,
                after + change.mark(),
                reason.isBlank() ? null : reason.strip()));
    }
}
