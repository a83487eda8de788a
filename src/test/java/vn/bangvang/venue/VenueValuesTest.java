package vn.bangvang.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.panel.BoardId;
import vn.bangvang.regulation.PaperKind;

class VenueValuesTest {

    private static final LocalDate DAY = LocalDate.of(2023, 9, 20);
    private static final Place SCHOOL = new Place("Trường A", "1 Lê Lợi");

    @ParameterizedTest(name = "called {0}, from {1} to {2}: {3}")
    @CsvSource({
        "07:30, 08:00, 10:00, true",
        "08:00, 08:00, 08:01, true",
        "08:01, 08:00, 10:00, false",
        "07:30, 08:00, 08:00, false",
        "07:30, 08:00, 07:59, false",
        "07:30, 08:00:10, 08:00:50, false"
    })
    void who_sits_is_called_before_the_start_and_ends_after_it(
            LocalTime call, LocalTime start, LocalTime end, boolean fits) {
        if (fits) {
            assertThat(new Hours(DAY, call.plusSeconds(5), start.plusSeconds(5), end.plusSeconds(5)))
                    .isEqualTo(new Hours(DAY, call, start, end));
        } else {
            assertThatThrownBy(() -> new Hours(DAY, call, start, end)).hasMessage("hours");
        }
    }

    @ParameterizedTest(name = "{0}, called {1} until {2}: {3}")
    @CsvSource({
        "2023-09-20, 10:00, 12:00, false",
        "2023-09-20, 09:59, 12:00, true",
        "2023-09-20, 06:00, 07:30, false",
        "2023-09-20, 06:00, 07:31, true",
        "2023-09-20, 08:30, 09:00, true",
        "2023-09-21, 08:30, 09:00, false"
    })
    void nobody_keeps_hours_that_call_before_the_others_end(
            LocalDate date, LocalTime call, LocalTime end, boolean clash) {
        var morning = new Hours(DAY, LocalTime.of(7, 30), LocalTime.of(8, 0), LocalTime.of(10, 0));
        var other = new Hours(date, call, call, end);

        assertThat(morning.clashWith(other)).isEqualTo(clash);
        assertThat(other.clashWith(morning)).isEqualTo(clash);
    }

    @Test
    void a_place_has_a_name_and_is_written_with_its_address_where_it_has_one() {
        assertThat(new Place(" Trường A ", " 1 Lê Lợi ")).isEqualTo(SCHOOL);
        assertThat(SCHOOL.written()).isEqualTo("Trường A, 1 Lê Lợi");
        assertThat(new Place("Trường A", "").written()).isEqualTo("Trường A");
        assertThat(new Place("x".repeat(200), "y".repeat(300)).name()).hasSize(200);
        assertThatThrownBy(() -> new Place(" ", "")).hasMessage("name");
        assertThatThrownBy(() -> new Place("x".repeat(201), "")).hasMessage("name");
        assertThatThrownBy(() -> new Place("A", "y".repeat(301))).hasMessage("address");
    }

    @ParameterizedTest(name = "{0} seats, {1} a row: {2}")
    @CsvSource({"1, 1, fits", "500, 12, fits", "0, 4, seats", "501, 4, seats", "24, 0, perRow", "24, 13, perRow"})
    void a_room_has_seats_in_rows(int seats, int perRow, String says) {
        if (says.equals("fits")) {
            assertThat(new RoomData(" P1 ", seats, perRow)).isEqualTo(new RoomData("P1", seats, perRow));
        } else {
            assertThatThrownBy(() -> new RoomData("P1", seats, perRow)).hasMessage(says);
        }
    }

    @Test
    void rooms_and_invigilators_have_names_that_fit() {
        var hours = new Hours(DAY, LocalTime.of(7, 30), LocalTime.of(8, 0), LocalTime.of(10, 0));
        assertThat(new RoomData("x".repeat(60), 24, 4).name()).hasSize(60);
        assertThatThrownBy(() -> new RoomData(" ", 24, 4)).hasMessage("name");
        assertThatThrownBy(() -> new RoomData("x".repeat(61), 24, 4)).hasMessage("name");
        assertThat(new Invigilator(" Coi ", null)).isEqualTo(new Invigilator("Coi", null));
        assertThat(new Invigilator("x".repeat(120), null).name()).hasSize(120);
        assertThatThrownBy(() -> new Invigilator(" ", null)).hasMessage("name");
        assertThatThrownBy(() -> new Invigilator("x".repeat(121), null)).hasMessage("name");
        assertThat(new BoardPlace(new BoardId(1), hours, " P2 ", SCHOOL).room()).isEqualTo("P2");
        assertThat(new BoardPlace(new BoardId(1), hours, "x".repeat(60), SCHOOL).room())
                .hasSize(60);
        assertThatThrownBy(() -> new BoardPlace(new BoardId(1), hours, " ", SCHOOL))
                .hasMessage("room");
        assertThatThrownBy(() -> new BoardPlace(new BoardId(1), hours, "x".repeat(61), SCHOOL))
                .hasMessage("room");
    }

    @Test
    void a_paper_before_a_board_has_no_sitting() {
        var hours = new Hours(DAY, LocalTime.of(7, 30), LocalTime.of(8, 0), LocalTime.of(10, 0));

        assertThat(new SittingData(PaperKind.WRITTEN, hours, SCHOOL).paper()).isEqualTo(PaperKind.WRITTEN);
        assertThatThrownBy(() -> new SittingData(PaperKind.INTERVIEW, hours, SCHOOL))
                .hasMessage("a board has its place");
    }
}
