package vn.bangvang.venue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bangvang.candidate.anonymous.CandidateId;

class SeatingRuleTest {

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @Test
    void rooms_are_filled_one_after_the_other_in_the_order_of_the_people() {
        assertThat(SeatingRule.seat(people(5), List.of(room(1, 2), room(2, 1), room(3, 9))))
                .isEqualTo(new SeatingRule.Seated(
                        List.of(seat(1, 1, 1), seat(2, 1, 2), seat(3, 2, 1), seat(4, 3, 1), seat(5, 3, 2))));
    }

    @Test
    void too_few_seats_say_how_many_are_missing_and_seat_nobody() {
        assertThat(SeatingRule.seat(people(5), List.of(room(1, 2), room(2, 2)))).isEqualTo(new SeatingRule.Short(1, 4));
        assertThat(SeatingRule.seat(people(4), List.of(room(1, 2), room(2, 2)))).isInstanceOf(SeatingRule.Seated.class);
        assertThat(SeatingRule.seat(people(1), List.of())).isEqualTo(new SeatingRule.Short(1, 0));
        assertThat(SeatingRule.seat(List.of(), List.of())).isEqualTo(new SeatingRule.Seated(List.of()));
    }

    /** The oracle writes down every seat there is and deals them out. */
    @ParameterizedTest
    @MethodSource("seeds")
    void everyone_has_one_seat_no_seat_is_given_twice_and_no_room_is_overfull(long seed) {
        var random = new Random(seed);
        List<CandidateId> people = new ArrayList<>(people(random.nextInt(40)));
        Collections.shuffle(people, random);
        List<Room> rooms = IntStream.rangeClosed(1, random.nextInt(6))
                .mapToObj(id -> room(id, 1 + random.nextInt(12)))
                .toList();
        List<Seat> all = new ArrayList<>();
        for (Room room : rooms) {
            for (int number = 1; number <= room.data().seats(); number++) {
                all.add(new Seat(new CandidateId(0), room.id(), number));
            }
        }

        SeatingRule.Result result = SeatingRule.seat(people, rooms);

        if (all.size() < people.size()) {
            assertThat(result).isEqualTo(new SeatingRule.Short(people.size() - all.size(), all.size()));
            return;
        }
        List<Seat> dealt = IntStream.range(0, people.size())
                .mapToObj(i ->
                        new Seat(people.get(i), all.get(i).room(), all.get(i).number()))
                .toList();
        List<Seat> seats = ((SeatingRule.Seated) result).seats();
        assertThat(seats).isEqualTo(dealt);
        assertThat(seats).extracting(Seat::candidate).containsExactlyElementsOf(people);
        Set<List<Object>> places = new HashSet<>();
        seats.forEach(seat -> places.add(List.of(seat.room(), seat.number())));
        assertThat(places).hasSize(people.size());
        rooms.forEach(room -> assertThat(seats)
                .filteredOn(seat -> seat.room().equals(room.id()))
                .hasSizeLessThanOrEqualTo(room.data().seats())
                .allMatch(seat ->
                        seat.number() >= 1 && seat.number() <= room.data().seats()));
    }

    private static List<CandidateId> people(int count) {
        return LongStream.rangeClosed(1, count).mapToObj(CandidateId::new).toList();
    }

    private static Room room(long id, int seats) {
        return new Room(new RoomId(id), new SittingId(1), new RoomData("Phòng " + id, seats, 4), List.of());
    }

    private static Seat seat(long candidate, long room, int number) {
        return new Seat(new CandidateId(candidate), new RoomId(room), number);
    }
}
