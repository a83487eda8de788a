package vn.bangvang.demo.internal;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import vn.bangvang.panel.BoardId;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;
import vn.bangvang.venue.BoardPlace;
import vn.bangvang.venue.Hours;
import vn.bangvang.venue.Invigilator;
import vn.bangvang.venue.Place;
import vn.bangvang.venue.RoomData;
import vn.bangvang.venue.RoomId;
import vn.bangvang.venue.RoomPlan.SittingPlan;
import vn.bangvang.venue.SeatAllotment;
import vn.bangvang.venue.SittingData;
import vn.bangvang.venue.SittingId;
import vn.bangvang.venue.Venues;
import vn.bangvang.venue.Venues.VenueOutcome;

/** Gives the demo rounds rooms and hours in Đà Lạt. */
@Component
@ConditionalOnProperty("bangvang.demo")
class DemoRooms {

    private static final Place SCHOOL =
            new Place("Trường THPT Bùi Thị Xuân", "đường Bùi Thị Xuân, phường Lâm Viên - Đà Lạt, tỉnh Lâm Đồng");
    private static final Place ACADEMY =
            new Place("Trường Chính trị tỉnh Lâm Đồng", "phường Xuân Hương - Đà Lạt, tỉnh Lâm Đồng");
    private static final List<List<String>> INVIGILATORS =
            List.of(List.of("Nguyễn Thị Thu Trang", "Phạm Văn Lộc"), List.of("Lê Thị Mỹ Hạnh", "K’ Brếp"));
    private static final int PER_ROW = 3;

    private final DemoStage stage;
    private final Venues venues;
    private final SeatAllotment seats;

    DemoRooms(DemoStage stage, Venues venues, SeatAllotment seats) {
        this.stage = stage;
        this.venues = venues;
        this.seats = seats;
    }

    /** Two rooms of six seats, filled by number, or by the seed where there is one. */
    void rooms(RoundId round, PaperKind paper, LocalDate day, String seed) {
        var hours = new Hours(day, LocalTime.of(7, 0), LocalTime.of(7, 30), LocalTime.of(10, 30));
        done(() -> venues.addSitting(round, new SittingData(paper, hours, SCHOOL)));
        SittingId sitting = sitting(round, paper).sitting().id();
        for (int i = 0; i < INVIGILATORS.size(); i++) {
            String name = "Phòng thi số 0" + (i + 1);
            done(() -> venues.addRoom(sitting, new RoomData(name, 6, PER_ROW)));
        }
        List<RoomId> rooms = sitting(round, paper).rooms().stream()
                .map(room -> room.room().id())
                .toList();
        for (int i = 0; i < rooms.size(); i++) {
            RoomId room = rooms.get(i);
            List<Invigilator> watching = INVIGILATORS.get(i).stream()
                    .map(name -> new Invigilator(name, null))
                    .toList();
            done(() -> venues.setInvigilators(room, watching));
        }
        done(() -> seats.allot(round, paper, seed, ""));
    }

    /** Both boards sit in one house, each in a room of its own. */
    void boards(List<BoardId> boards, LocalDate day) {
        var hours = new Hours(day, LocalTime.of(7, 0), LocalTime.of(7, 30), LocalTime.of(17, 0));
        for (int i = 0; i < boards.size(); i++) {
            var place = new BoardPlace(boards.get(i), hours, "Hội trường số " + (i + 1), ACADEMY);
            done(() -> venues.setBoardPlace(place, ""));
        }
    }

    private SittingPlan sitting(RoundId round, PaperKind paper) {
        return stage.as(DemoRound.HR, () -> venues.plan(round)).sittings().stream()
                .filter(sitting -> sitting.sitting().data().paper() == paper)
                .findFirst()
                .orElseThrow();
    }

    private void done(java.util.function.Supplier<VenueOutcome> act) {
        stage.expect(DemoRound.HR, VenueOutcome.Done.class, act);
    }
}
