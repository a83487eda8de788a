package vn.bangvang.venue;

import java.util.ArrayList;
import java.util.List;
import vn.bangvang.candidate.anonymous.CandidateId;

/** Seats people in the order in which they are given: room after room, seat after seat, everyone or nobody. */
public final class SeatingRule {

    /** How it ended. */
    public sealed interface Result {}

    /** Everyone has one seat. */
    public record Seated(List<Seat> seats) implements Result {

        public Seated {
            seats = List.copyOf(seats);
        }
    }

    /** So many seats are missing. */
    public record Short(int missing, int seats) implements Result {}

    private SeatingRule() {}

    public static Result seat(List<CandidateId> people, List<Room> rooms) {
        int seats = rooms.stream().mapToInt(room -> room.data().seats()).sum();
        if (seats < people.size()) {
            return new Short(people.size() - seats, seats);
        }
        List<Seat> taken = new ArrayList<>();
        for (Room room : rooms) {
            for (int number = 1; number <= room.data().seats() && taken.size() < people.size(); number++) {
                taken.add(new Seat(people.get(taken.size()), room.id(), number));
            }
        }
        return new Seated(taken);
    }
}
