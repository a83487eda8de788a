package vn.bangvang.ui.venue;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import viewtest.BlankPage;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.BoardId;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.Phase;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Accounts;
import vn.bangvang.security.Role;
import vn.bangvang.ui.kit.FakeDoor;
import vn.bangvang.ui.kit.SampleRound;
import vn.bangvang.ui.kit.ScreenTest;
import vn.bangvang.venue.Allotted;
import vn.bangvang.venue.BoardPlace;
import vn.bangvang.venue.Hours;
import vn.bangvang.venue.Place;
import vn.bangvang.venue.Room;
import vn.bangvang.venue.RoomData;
import vn.bangvang.venue.RoomId;
import vn.bangvang.venue.RoomPlan;
import vn.bangvang.venue.RoomPlan.BoardPlan;
import vn.bangvang.venue.RoomPlan.Guest;
import vn.bangvang.venue.RoomPlan.PaperPlan;
import vn.bangvang.venue.RoomPlan.RoomSeats;
import vn.bangvang.venue.RoomPlan.Seated;
import vn.bangvang.venue.RoomPlan.SittingPlan;
import vn.bangvang.venue.SeatAllotment;
import vn.bangvang.venue.Sitting;
import vn.bangvang.venue.SittingData;
import vn.bangvang.venue.SittingId;
import vn.bangvang.venue.Venues;
import vn.bangvang.venue.Venues.VenueOutcome;

@ViewPackages(classes = BlankPage.class)
class VenueViewTest extends ScreenTest {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 10);
    private static final Hours HOURS = new Hours(DAY, LocalTime.of(7, 0), LocalTime.of(7, 30), LocalTime.of(9, 0));
    private static final Place SCHOOL = new Place("Trường Bùi Thị Xuân", "Đà Lạt");
    private static final RoomPlan EMPTY = new RoomPlan(
            List.of(paper(3, 0, List.of(guest(1), guest(2), guest(3)), Optional.empty())),
            List.of(),
            List.of(new BoardPlan(new BoardId(4), "Ban số 1", 5, Optional.empty(), Optional.empty())),
            List.of(),
            List.of());
    private static final RoomPlan SEATED = new RoomPlan(
            List.of(paper(
                    3,
                    2,
                    List.of(guest(3)),
                    Optional.of(
                            new Allotted(PaperKind.WRITTEN, Optional.empty(), 2, "", "Cán bộ Lan", Instant.EPOCH)))),
            List.of(new SittingPlan(
                    new Sitting(new SittingId(5), new RoundId(1), new SittingData(PaperKind.WRITTEN, HOURS, SCHOOL)),
                    Optional.of(DAY.plusDays(1)),
                    List.of(new RoomSeats(
                            new Room(new RoomId(6), new SittingId(5), new RoomData("Phòng 1", 2, 2), List.of()),
                            List.of(new Seated(guest(1), 1), new Seated(guest(2), 2)))))),
            List.of(new BoardPlan(
                    new BoardId(4),
                    "Ban số 1",
                    5,
                    Optional.of(new BoardPlace(new BoardId(4), HOURS, "Hội trường A", SCHOOL)),
                    Optional.empty())),
            List.of("002"),
            List.of());

    private final List<List<Object>> asked = new ArrayList<>();
    private VenueOutcome answer = new VenueOutcome.Done();

    @Test
    void an_empty_round_says_what_is_missing_and_takes_a_first_sitting() {
        show(EMPTY, Role.HR);

        assertThat(paragraphs())
                .contains(
                        "3 thí sinh dự thi, 0 chỗ, 0 người đã có chỗ.",
                        "Chưa xếp chỗ.",
                        "Chưa có ca thi nào.",
                        "Ban số 1: chưa ghi nơi và giờ. 5 thí sinh.");
        find(Button.class).withId("add-sitting").single().click();
        find(Button.class).withId("save-sitting").single().click();
        assertThat(asked).isEmpty();
        assertThat(find(TextField.class).withId("sitting-call").single().isInvalid())
                .isTrue();

        test(find(DatePicker.class).withId("sitting-day").single()).setValue(DAY);
        type("sitting-call", "7h00");
        type("sitting-start", "7:30");
        type("sitting-end", "07:00");
        type("sitting-place", "Trường Bùi Thị Xuân");
        type("sitting-address", "Đà Lạt");
        find(Button.class).withId("save-sitting").single().click();
        assertThat(asked).isEmpty();
        assertThat(find(TextField.class).withId("sitting-end").single().getErrorMessage())
                .isEqualTo("Giờ có mặt, bắt đầu và kết thúc phải theo thứ tự");
        type("sitting-end", "09:00");
        find(Button.class).withId("save-sitting").single().click();
        assertThat(asked)
                .containsExactly(
                        List.of("addSitting", new RoundId(1), new SittingData(PaperKind.WRITTEN, HOURS, SCHOOL)));
    }

    @Test
    void seats_are_shown_by_room_and_what_does_not_fit_is_said() {
        show(SEATED, Role.SUPERVISOR);

        assertThat(find(H2.class).all().stream().map(H2::getText)).contains("Thi viết, ngày 10/10/2026, 07:30");
        assertThat(paragraphs())
                .contains(
                        "Thí sinh phải có mặt ở hai nơi cùng giờ: 002. Hãy đổi giờ hoặc chuyển phòng.",
                        "Tiến trình ghi ngày thi là 11/10/2026.",
                        "Có mặt lúc 07:00, bắt đầu 07:30, dự kiến kết thúc 09:00. Trường Bùi Thị Xuân, Đà Lạt",
                        "2 chỗ, 2 dãy; 2 thí sinh.",
                        "1 người chưa có chỗ; chọn từng người để xếp:",
                        "Ban số 1: ngày 10/10/2026, có mặt lúc 07:00, bắt đầu 07:30, dự kiến kết thúc 09:00;"
                                + " Hội trường A, Trường Bùi Thị Xuân, Đà Lạt. 5 thí sinh.");
        Grid<?> grid = find(Grid.class).single();
        assertThat(test(grid).size()).isEqualTo(2);
        assertThat(test(grid).getCellText(1, 1)).isEqualTo("002");
        assertThat(find(Button.class).all()).isEmpty();
    }

    @Test
    void too_few_seats_are_told_in_words() {
        answer = new VenueOutcome.TooFewSeats(1, 3, 2);
        show(SEATED, Role.HR);

        find(Button.class).withId("allot-WRITTEN").single().click();

        assertThat(asked).containsExactly(List.of("allot", new RoundId(1), PaperKind.WRITTEN, "", ""));
        assertThat(find(Notification.class).all().stream()
                        .map(notice -> test(notice).getText()))
                .containsExactly("Còn thiếu 1 chỗ: 3 thí sinh, 2 chỗ. Hãy thêm phòng hoặc thêm ca.");
    }

    @Test
    void once_candidates_were_told_a_change_asks_for_its_reason() {
        answer = new VenueOutcome.ToldAlready(DAY);
        show(SEATED, Role.HR);
        find(Button.class).withId("allot-WRITTEN").single().click();

        answer = new VenueOutcome.Done();
        test(find(TextArea.class).single()).setValue("Đổi phòng vì mất điện");
        find(Button.class).withId("confirm-decision").single().click();

        assertThat(asked.getLast())
                .isEqualTo(List.of("allot", new RoundId(1), PaperKind.WRITTEN, "", "Đổi phòng vì mất điện"));
    }

    @Test
    void a_move_names_room_seat_and_reason() {
        show(SEATED, Role.HR);
        Button seat = find(Button.class).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").equals("Xếp chỗ cho thí sinh 003"))
                .findFirst()
                .orElseThrow();
        seat.click();
        find(Button.class).withId("save-move").single().click();
        assertThat(asked).isEmpty();

        @SuppressWarnings("unchecked")
        Select<MoveDialog.Target> rooms = (Select<MoveDialog.Target>)
                find(Select.class).withId("move-room").single();
        rooms.setValue(new MoveDialog.Target(new RoomId(6), "Phòng 1, 07:30, còn 0 chỗ"));
        test(find(IntegerField.class).withId("move-seat").single()).setValue(2);
        test(find(TextArea.class).withId("move-reason").single()).setValue("Đến muộn danh sách");
        find(Button.class).withId("save-move").single().click();

        assertThat(asked).containsExactly(List.of("move", new CandidateId(3), new RoomId(6), 2, "Đến muộn danh sách"));
    }

    private void show(RoomPlan plan, Role role) {
        SampleRound.open(new VenueView(
                FakeDoor.rounds(Map.of("byId", args -> SampleRound.in(Phase.BOARDS))),
                FakeDoor.actor(role),
                FakeDoor.of(
                        Venues.class, Map.of("plan", args -> plan, "addSitting", args -> answered("addSitting", args))),
                FakeDoor.of(
                        SeatAllotment.class,
                        Map.of("allot", args -> answered("allot", args), "move", args -> answered("move", args))),
                FakeDoor.of(Candidates.class, Map.of("list", args -> List.of())),
                FakeDoor.of(Accounts.class, Map.of("withRole", args -> List.of()))));
    }

    private VenueOutcome answered(String act, Object[] args) {
        List<Object> call = new ArrayList<>(List.of(act));
        call.addAll(Arrays.asList(args));
        asked.add(call);
        return answer;
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private void type(String id, String text) {
        test(find(TextField.class).withId(id).single()).setValue(text);
    }

    private static Guest guest(long id) {
        return new Guest(new CandidateId(id), "00" + id);
    }

    private static PaperPlan paper(int people, int seats, List<Guest> unseated, Optional<Allotted> last) {
        return new PaperPlan(PaperKind.WRITTEN, people, seats, unseated, 0, last, Optional.empty());
    }
}
