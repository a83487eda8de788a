package vn.bangvang.venue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.bangvang.DatabaseTest;
import vn.bangvang.FirstStageDays;
import vn.bangvang.InterviewDay;
import vn.bangvang.InterviewDays;
import vn.bangvang.Rule;
import vn.bangvang.TwoStageDay;
import vn.bangvang.WrittenDay;
import vn.bangvang.audit.AuditTrail;
import vn.bangvang.audit.TrailEntry;
import vn.bangvang.audit.TrailFilter;
import vn.bangvang.panel.DrawRule;
import vn.bangvang.panel.Panels;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.Phase;
import vn.bangvang.round.RoundId;
import vn.bangvang.timetable.DateChange;
import vn.bangvang.timetable.Step;
import vn.bangvang.timetable.Timetables;
import vn.bangvang.timetable.Timetables.TimetableOutcome;
import vn.bangvang.venue.RoomPlan.Guest;
import vn.bangvang.venue.RoomPlan.PaperPlan;
import vn.bangvang.venue.RoomPlan.Seated;
import vn.bangvang.venue.RoomPlan.SittingPlan;
import vn.bangvang.venue.Venues.VenueOutcome;

@DatabaseTest
class VenuesTest {

    private static final VenueOutcome DONE = new VenueOutcome.Done();
    private static final LocalDate DAY = LocalDate.of(2023, 4, 15);
    private static final LocalDate SUMMONED = LocalDate.of(2023, 4, 5);
    private static final Place SCHOOL = new Place("Trường THPT Bùi Thị Xuân", "Đà Lạt");
    private static final PaperKind GENERAL = PaperKind.GENERAL_KNOWLEDGE;
    private static final PaperKind FOREIGN = PaperKind.FOREIGN_LANGUAGE;

    @Autowired
    ApplicationContext context;

    @Autowired
    InterviewDays days;

    @Autowired
    FirstStageDays stages;

    @Autowired
    Venues venues;

    @Autowired
    SeatAllotment seats;

    @Autowired
    Whereabouts whereabouts;

    @Autowired
    Timetables timetables;

    @Autowired
    Panels panels;

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        days.people();
    }

    @Test
    void everyone_who_sits_the_paper_has_a_seat_by_number_and_who_is_exempt_has_none() {
        InterviewDay day = stages.inStageOne(5, List.of(2));
        sitting(day, GENERAL, 7, "Phòng 1", 3, "Phòng 2", 2);
        sitting(day, FOREIGN, 13, "Phòng 1", 4);

        assertThat(allot(day, GENERAL, "")).isEqualTo(DONE);
        assertThat(allot(day, FOREIGN, "")).isEqualTo(DONE);

        assertThat(numbers(day, GENERAL)).containsExactly(List.of("001", "002", "003"), List.of("004", "005"));
        assertThat(numbers(day, FOREIGN)).containsExactly(List.of("001", "003", "004", "005"));
        assertThat(paper(day, FOREIGN).people()).isEqualTo(4);
        assertThat(paper(day, FOREIGN).unseated()).isEmpty();
        Hours morning = hours(7);
        assertThat(whereabouts.of(day.candidate(4)))
                .containsExactly(
                        new Appointment(GENERAL, morning, "Phòng 2", OptionalInt.of(1), SCHOOL),
                        new Appointment(FOREIGN, hours(13), "Phòng 1", OptionalInt.of(3), SCHOOL));
        assertThat(whereabouts.of(day.candidate(2)))
                .containsExactly(new Appointment(GENERAL, morning, "Phòng 1", OptionalInt.of(2), SCHOOL));
        assertThat(whereabouts.open(day.round())).isEmpty();
        assertThat(acts(day, "SEATS_ALLOTTED"))
                .extracting(TrailEntry::after)
                .containsExactlyInAnyOrder(
                        "paperkind.GENERAL_KNOWLEDGE · CANDIDATES 5 · BY_NUMBER",
                        "paperkind.FOREIGN_LANGUAGE · CANDIDATES 4 · BY_NUMBER");
    }

    @Test
    void too_few_seats_are_refused_with_their_number_and_seat_nobody() {
        InterviewDay day = stages.inStageOne(5);
        assertThat(allot(day, GENERAL, "")).isEqualTo(new VenueOutcome.TooFewSeats(5, 5, 0));
        sitting(day, GENERAL, 7, "Phòng 1", 3);

        assertThat(allot(day, GENERAL, "")).isEqualTo(new VenueOutcome.TooFewSeats(2, 5, 3));
        assertThat(numbers(day, GENERAL)).containsExactly(List.of());
        assertThat(paper(day, GENERAL).unseated()).extracting(Guest::number).hasSize(5);
        assertThat(whereabouts.open(day.round()).get(day.candidate(1))).containsExactly(GENERAL, FOREIGN);
        assertThat(allot(day, PaperKind.INFORMATICS, "")).isEqualTo(new VenueOutcome.NotInRound(PaperKind.INFORMATICS));
    }

    @Test
    void the_draw_is_the_published_one_and_a_second_allotting_leaves_the_first_on_record() {
        InterviewDay day = stages.inStageOne(6);
        sitting(day, GENERAL, 7, "Phòng 1", 6);
        assertThat(allot(day, GENERAL, "")).isEqualTo(DONE);
        assertThat(allot(day, GENERAL, " Chuỗi công khai ")).isEqualTo(DONE);

        List<String> drawn = DrawRule.order(
                "Chuỗi công khai",
                IntStream.rangeClosed(1, 6).mapToObj(day::number).toList());
        assertThat(numbers(day, GENERAL)).containsExactly(drawn);
        assertThat(paper(day, GENERAL).last().orElseThrow().seed()).contains("Chuỗi công khai");
        assertThat(jdbc.sql("select count(*) from seat_allotment where round_id = ?")
                        .param(day.round().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThatThrownBy(() -> jdbc.sql("update seat_allotment set people = 0 where round_id = ?")
                        .param(day.round().value())
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void nobody_is_seated_in_two_rooms_at_one_hour() {
        InterviewDay day = stages.inStageOne(3);
        sitting(day, GENERAL, 7, "Phòng 1", 3);
        sitting(day, FOREIGN, 8, "Phòng 9", 3);
        assertThat(allot(day, GENERAL, "")).isEqualTo(DONE);

        assertThat(allot(day, FOREIGN, ""))
                .isEqualTo(new VenueOutcome.TwoRoomsAtOnce("001", "Phòng 1 07:30", "Phòng 9 08:30"));
        assertThat(numbers(day, FOREIGN)).containsExactly(List.of());
        SittingId foreign = plan(day, FOREIGN).sitting().id();
        assertThat(as(() -> venues.changeSitting(foreign, hours(13), SCHOOL, "")))
                .isEqualTo(DONE);
        assertThat(allot(day, FOREIGN, "")).isEqualTo(DONE);
        assertThat(as(() -> venues.changeSitting(foreign, hours(8), SCHOOL, "")))
                .isInstanceOf(VenueOutcome.TwoRoomsAtOnce.class);
        assertThat(plan(day, FOREIGN).sitting().data().hours()).isEqualTo(hours(13));
        assertThat(as(() -> venues.plan(day.round())).clashes()).isEmpty();
    }

    @Test
    void one_candidate_is_moved_with_a_reason_to_a_free_seat_of_the_same_paper() {
        InterviewDay day = stages.inStageOne(4, List.of(4));
        sitting(day, GENERAL, 7, "Phòng 1", 3, "Phòng 2", 2);
        sitting(day, FOREIGN, 13, "Phòng 1", 5);
        allot(day, GENERAL, "");
        RoomId second = plan(day, GENERAL).rooms().getLast().room().id();
        RoomId foreign = plan(day, FOREIGN).rooms().getFirst().room().id();

        assertThat(move(day, 1, second, 0, " ")).isEqualTo(new VenueOutcome.ReasonMissing());
        assertThat(move(day, 1, second, 1, "Ngồi cạnh người nhà")).isEqualTo(new VenueOutcome.SeatTaken(1));
        assertThat(move(day, 1, second, 3, "Ngồi cạnh người nhà")).isEqualTo(new VenueOutcome.NoSuchSeat(2));
        assertThat(move(day, 4, foreign, 0, "Ngồi cạnh người nhà"))
                .isEqualTo(new VenueOutcome.NotSitting("004", FOREIGN));
        assertThat(move(day, 1, second, 0, "Ngồi cạnh người nhà")).isEqualTo(DONE);
        assertThat(move(day, 2, second, 0, "Ngồi cạnh người nhà")).isEqualTo(new VenueOutcome.RoomFull("Phòng 2"));

        assertThat(numbers(day, GENERAL)).containsExactly(List.of("002", "003"), List.of("004", "001"));
        assertThat(acts(day, "SEAT_MOVED")).singleElement().satisfies(act -> {
            assertThat(act.reason()).isEqualTo("Ngồi cạnh người nhà");
            assertThat(act.before()).endsWith("Phòng 1 · SEAT 1");
            assertThat(act.after()).endsWith("Phòng 2 · SEAT 2");
        });
    }

    @Test
    void a_room_that_falls_away_leaves_its_people_without_a_seat_until_seats_are_allotted_anew() {
        InterviewDay day = stages.inStageOne(4);
        sitting(day, GENERAL, 7, "Phòng 1", 3, "Phòng 2", 2);
        allot(day, GENERAL, "");
        SittingPlan sitting = plan(day, GENERAL);
        RoomId first = sitting.rooms().getFirst().room().id();
        RoomId second = sitting.rooms().getLast().room().id();

        assertThat(as(() -> venues.changeRoom(first, new RoomData("Phòng 1", 2, 2), "")))
                .isEqualTo(DONE);
        assertThat(as(() -> venues.removeRoom(second, ""))).isEqualTo(DONE);
        assertThat(numbers(day, GENERAL)).containsExactly(List.of("001", "002"));
        assertThat(paper(day, GENERAL).unseated()).extracting(Guest::number).containsExactly("003", "004");
        assertThat(allot(day, GENERAL, "")).isEqualTo(new VenueOutcome.TooFewSeats(2, 4, 2));
        SittingId id = sitting.sitting().id();
        assertThat(as(() -> venues.addRoom(id, new RoomData("Phòng 1", 9, 3))))
                .isEqualTo(new VenueOutcome.NameTaken("Phòng 1"));
        assertThat(as(() -> venues.addRoom(id, new RoomData("Phòng 3", 9, 3)))).isEqualTo(DONE);
        assertThat(allot(day, GENERAL, "")).isEqualTo(DONE);
        assertThat(numbers(day, GENERAL)).containsExactly(List.of("001", "002"), List.of("003", "004"));
        assertThat(as(() -> venues.removeSitting(id, ""))).isEqualTo(DONE);
        assertThat(as(() -> venues.plan(day.round())).sittings()).isEmpty();
    }

    @Test
    void what_changes_after_the_summons_needs_a_reason_and_the_trail_says_so() {
        InterviewDay day = stages.inStageOne(2);
        sitting(day, GENERAL, 7, "Phòng 1", 2);
        allot(day, GENERAL, "");
        long version = as(() -> timetables.timeline(day.round())).version();
        assertThat(as(() -> timetables.save(
                        day.round(), version, new DateChange(Step.ROUND1_SUMMONS, DateChange.Which.ACTUAL, SUMMONED))))
                .isEqualTo(new TimetableOutcome.Saved());
        SittingId sitting = plan(day, GENERAL).sitting().id();

        assertThat(allot(day, GENERAL, "Chuỗi")).isEqualTo(new VenueOutcome.ToldAlready(SUMMONED));
        assertThat(as(() -> venues.changeSitting(sitting, hours(9), SCHOOL, "")))
                .isEqualTo(new VenueOutcome.ToldAlready(SUMMONED));
        assertThat(as(() -> venues.changeSitting(sitting, hours(9), SCHOOL, "Mất điện")))
                .isEqualTo(DONE);

        assertThat(plan(day, GENERAL).sitting().data().hours()).isEqualTo(hours(9));
        assertThat(acts(day, "SITTING_CHANGED")).singleElement().satisfies(act -> {
            assertThat(act.reason()).isEqualTo("Mất điện");
            assertThat(act.after()).endsWith(" · AFTER_SUMMONS");
        });
    }

    @Test
    void a_day_that_is_not_the_planned_one_is_said_and_not_forbidden() {
        InterviewDay day = stages.inStageOne(2);
        long version = as(() -> timetables.timeline(day.round())).version();
        as(() -> timetables.save(
                day.round(), version, new DateChange(Step.ROUND1, DateChange.Which.PLANNED, DAY.plusDays(1))));
        sitting(day, GENERAL, 7, "Phòng 1", 2);

        assertThat(plan(day, GENERAL).planned()).contains(DAY.plusDays(1));
        assertThat(paper(day, GENERAL).posting()).isPresent();
    }

    @Test
    void seats_of_stage_2_wait_until_stage_1_has_said_who_goes_on() {
        WrittenDay day = WrittenDay.written(context, 3);
        RoundId round = day.round();
        addWritten(round);
        assertThat(as(() -> seats.allot(round, PaperKind.WRITTEN, "", ""))).isEqualTo(DONE);
        InterviewDay first = stages.inStageOne(2);
        assertThat(as(() -> seats.allot(first.round(), PaperKind.WRITTEN, "", "")))
                .isEqualTo(new VenueOutcome.NotInRound(PaperKind.WRITTEN));
        TwoStageDay both = TwoStageDay.inStageOne(context);
        addWritten(both.round());
        assertThat(as(() -> seats.allot(both.round(), PaperKind.WRITTEN, "", "")))
                .isEqualTo(new VenueOutcome.PhaseForbids(Phase.STAGE_1));
    }

    @Test
    @Rule("R-022")
    void a_room_has_as_many_invigilators_as_the_exam_regulation_says_each_with_a_name_of_their_own() {
        RoomId room = addWritten(WrittenDay.written(context, 3).round());
        var first = new Invigilator("Nguyễn Thị Coi", null);

        assertThat(as(() -> venues.setInvigilators(room, List.of(first, first))))
                .isEqualTo(new VenueOutcome.TooFewInvigilators(
                        2, new LegalRef("TT 6/2020/TT-BNV", "Quy chế (số điều chưa thấy)")));
        assertThat(as(() -> venues.setInvigilators(room, List.of(first, new Invigilator("Lê Văn Coi", null)))))
                .isEqualTo(DONE);
    }

    @Test
    void an_invigilator_with_a_tie_to_someone_in_the_room_is_refused() {
        WrittenDay day = WrittenDay.written(context, 3);
        RoundId round = day.round();
        RoomId room = addWritten(round);
        assertThat(as(() -> seats.allot(round, PaperKind.WRITTEN, "", ""))).isEqualTo(DONE);
        var related = new Invigilator("Thành viên Ba", days.account(InterviewDays.EXAMINER_3));
        var other = new Invigilator("Nguyễn Thị Coi", null);
        Seated someone = as(() -> venues.plan(round))
                .sittings()
                .getFirst()
                .rooms()
                .getFirst()
                .people()
                .getFirst();
        days.expect(
                InterviewDays.HR,
                Panels.PanelOutcome.Done.class,
                () -> panels.declareFor(
                        days.account(InterviewDays.EXAMINER_3), someone.guest().id(), "CHA_ME", ""));

        assertThat(as(() -> venues.setInvigilators(room, List.of(other, related))))
                .isEqualTo(new VenueOutcome.InvigilatorInConflict(
                        "Thành viên Ba", someone.guest().number()));
        assertThat(as(() -> venues.setInvigilators(room, List.of(other, new Invigilator("Lê Văn Coi", null)))))
                .isEqualTo(DONE);
        assertThat(as(() -> venues.plan(round)).related()).isEmpty();
    }

    @Test
    void a_board_has_its_place_and_its_hours_before_the_result() {
        InterviewDay day = days.anInterviewDay().withCandidates(2).begin();
        var place = new BoardPlace(day.board(), hours(7), "Hội trường A", SCHOOL);
        assertThat(whereabouts.open(day.round()).get(day.candidate(1))).isEqualTo(Set.of(PaperKind.INTERVIEW));

        assertThat(as(() -> venues.setBoardPlace(place, ""))).isEqualTo(DONE);

        assertThat(whereabouts.of(day.candidate(2)))
                .containsExactly(
                        new Appointment(PaperKind.INTERVIEW, hours(7), "Hội trường A", OptionalInt.empty(), SCHOOL));
        assertThat(as(() -> venues.plan(day.round())).boards())
                .singleElement()
                .satisfies(board -> assertThat(board.place()).contains(place));
        InterviewDay early = days.anInterviewDay().numbered();
        assertThat(as(() -> venues.addSitting(early.round(), new SittingData(PaperKind.WRITTEN, hours(7), SCHOOL))))
                .isEqualTo(new VenueOutcome.NotInRound(PaperKind.WRITTEN));
    }

    private RoomId addWritten(RoundId round) {
        assertThat(as(() -> venues.addSitting(round, new SittingData(PaperKind.WRITTEN, hours(7), SCHOOL))))
                .isEqualTo(DONE);
        SittingId sitting =
                as(() -> venues.plan(round)).sittings().getFirst().sitting().id();
        assertThat(as(() -> venues.addRoom(sitting, new RoomData("Phòng 1", 12, 4))))
                .isEqualTo(DONE);
        return as(() -> venues.plan(round))
                .sittings()
                .getFirst()
                .rooms()
                .getFirst()
                .room()
                .id();
    }

    /** A sitting with rooms given as name and seats in turn. */
    private void sitting(InterviewDay day, PaperKind paper, int hour, Object... rooms) {
        assertThat(as(() -> venues.addSitting(day.round(), new SittingData(paper, hours(hour), SCHOOL))))
                .isEqualTo(DONE);
        SittingId sitting = plan(day, paper).sitting().id();
        for (int i = 0; i < rooms.length; i += 2) {
            var room = new RoomData((String) rooms[i], (Integer) rooms[i + 1], 3);
            assertThat(as(() -> venues.addRoom(sitting, room))).isEqualTo(DONE);
        }
    }

    private static Hours hours(int hour) {
        return new Hours(DAY, LocalTime.of(hour, 0), LocalTime.of(hour, 30), LocalTime.of(hour + 2, 0));
    }

    private VenueOutcome allot(InterviewDay day, PaperKind paper, String seed) {
        return as(() -> seats.allot(day.round(), paper, seed, ""));
    }

    private VenueOutcome move(InterviewDay day, int place, RoomId room, int seat, String reason) {
        return as(() -> seats.move(day.candidate(place), room, seat, reason));
    }

    private PaperPlan paper(InterviewDay day, PaperKind paper) {
        return as(() -> venues.plan(day.round())).papers().stream()
                .filter(one -> one.paper() == paper)
                .findFirst()
                .orElseThrow();
    }

    private SittingPlan plan(InterviewDay day, PaperKind paper) {
        return as(() -> venues.plan(day.round())).sittings().stream()
                .filter(one -> one.sitting().data().paper() == paper)
                .findFirst()
                .orElseThrow();
    }

    private List<List<String>> numbers(InterviewDay day, PaperKind paper) {
        return plan(day, paper).rooms().stream()
                .map(room -> room.people().stream()
                        .map(seated -> seated.guest().number())
                        .toList())
                .toList();
    }

    private List<TrailEntry> acts(InterviewDay day, String kind) {
        var wanted = new TrailFilter(day.round().value(), null, kind, null, null, null);
        return days.as(InterviewDays.SUPERVISOR, () -> trail.read(wanted, 0, 100));
    }

    private <T> T as(Supplier<T> act) {
        return days.as(InterviewDays.HR, act);
    }
}
