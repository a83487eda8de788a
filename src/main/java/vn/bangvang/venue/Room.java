package vn.bangvang.venue;

import java.util.List;

/** A room of a sitting with its invigilators. */
public record Room(RoomId id, SittingId sitting, RoomData data, List<Invigilator> invigilators) {

    public Room {
        invigilators = List.copyOf(invigilators);
    }
}
