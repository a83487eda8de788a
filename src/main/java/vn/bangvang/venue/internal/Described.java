package vn.bangvang.venue.internal;

import java.util.List;
import vn.bangvang.audit.Told;
import vn.bangvang.venue.BoardPlace;
import vn.bangvang.venue.Hours;
import vn.bangvang.venue.Invigilator;
import vn.bangvang.venue.Place;
import vn.bangvang.venue.Room;
import vn.bangvang.venue.RoomData;
import vn.bangvang.venue.RoomId;
import vn.bangvang.venue.SittingData;
import vn.bangvang.venue.SittingId;

/** How the trail tells of rooms and hours. */
final class Described {

    private Described() {}

    static String of(SittingData data) {
        return Told.of(data.paper(), of(data.hours(), data.place()));
    }

    static String of(Hours hours, Place place) {
        return Told.of(
                hours.date(),
                Told.as("CALL", hours.call()),
                Told.as("HOURS", hours.start() + "–" + hours.end()),
                place.written());
    }

    static String of(RoomData data) {
        return Told.of(data.name(), Told.as("SEATS", data.seats()), Told.as("PER_ROW", data.perRow()));
    }

    static String of(BoardPlace place) {
        return Told.of(place.room(), of(place.hours(), place.place()));
    }

    static String of(List<Invigilator> invigilators) {
        return Told.of(invigilators.stream().map(Invigilator::name).toList());
    }

    static String subject(SittingId sitting) {
        return "sitting:" + sitting.value();
    }

    static String subject(RoomId room) {
        return "room:" + room.value();
    }

    static String subject(Room room) {
        return subject(room.id());
    }
}
