package vn.bangvang.venue.internal;

import java.util.List;
import java.util.stream.Collectors;
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

    private static final String BETWEEN = " · ";

    private Described() {}

    static String of(SittingData data) {
        return data.paper() + BETWEEN + of(data.hours(), data.place());
    }

    static String of(Hours hours, Place place) {
        return hours.date() + BETWEEN + hours.call() + ", " + hours.start() + "–" + hours.end() + BETWEEN
                + place.written();
    }

    static String of(RoomData data) {
        return data.name() + BETWEEN + "SEATS " + data.seats() + BETWEEN + data.perRow();
    }

    static String of(BoardPlace place) {
        return place.room() + BETWEEN + of(place.hours(), place.place());
    }

    static String of(List<Invigilator> invigilators) {
        return invigilators.stream().map(Invigilator::name).collect(Collectors.joining(BETWEEN));
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
