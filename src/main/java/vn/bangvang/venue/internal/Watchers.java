package vn.bangvang.venue.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.Seating;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.AccountId;
import vn.bangvang.venue.Invigilator;
import vn.bangvang.venue.Room;
import vn.bangvang.venue.RoomPlan.Related;
import vn.bangvang.venue.Seat;

/** Which invigilators declared a tie with someone in their room; of a name without an account nothing is known. */
@Component
class Watchers {

    private final VenueTable table;
    private final SeatTable seats;
    private final Seating seating;
    private final Sitters sitters;

    Watchers(VenueTable table, SeatTable seats, Seating seating, Sitters sitters) {
        this.table = table;
        this.seats = seats;
        this.seating = seating;
        this.sitters = sitters;
    }

    List<Related> related(RoundId round) {
        List<Seat> taken = seats.seats(round);
        List<Related> related = new ArrayList<>();
        for (Room room : table.rooms(round)) {
            Set<CandidateId> inside = taken.stream()
                    .filter(seat -> seat.room().equals(room.id()))
                    .map(Seat::candidate)
                    .collect(Collectors.toSet());
            for (Invigilator invigilator : room.invigilators()) {
                AccountId account = invigilator.account();
                if (account != null) {
                    seating.conflictsOf(account, round).stream()
                            .filter(inside::contains)
                            .map(candidate -> sitters.one(candidate).number())
                            .sorted()
                            .forEach(number -> related.add(new Related(room.id(), invigilator.name(), number)));
                }
            }
        }
        return related;
    }
}
