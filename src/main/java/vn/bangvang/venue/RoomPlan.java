package vn.bangvang.venue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.panel.BoardId;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.timetable.TimelineStep;

/**
 * Rooms and hours of a round as they stand.
 *
 * @param papers the papers that are sat in rooms, in the order in which they are sat
 * @param sittings by their hours
 * @param clashes numbers of candidates who would have to be in two rooms at once
 * @param related invigilators who declared a tie with someone in their room
 */
public record RoomPlan(
        List<PaperPlan> papers,
        List<SittingPlan> sittings,
        List<BoardPlan> boards,
        List<String> clashes,
        List<Related> related) {

    public RoomPlan {
        papers = List.copyOf(papers);
        sittings = List.copyOf(sittings);
        boards = List.copyOf(boards);
        clashes = List.copyOf(clashes);
        related = List.copyOf(related);
    }

    /**
     * One paper with everyone who sits it: {@code people} is those seated and those in {@code unseated}.
     *
     * @param surplus how many have a seat and do not sit the paper any more
     * @param posting the step in which the room lists are posted, where the timeline has it
     */
    public record PaperPlan(
            PaperKind paper,
            int people,
            int seats,
            List<Guest> unseated,
            int surplus,
            Optional<Allotted> last,
            Optional<TimelineStep> posting) {

        public PaperPlan {
            unseated = List.copyOf(unseated);
        }
    }

    /** An invigilator who may not watch over a room while that candidate sits in it. */
    public record Related(RoomId room, String invigilator, String candidateNumber) {}

    /** A candidate by number. */
    public record Guest(CandidateId id, String number) {}

    /** A sitting with its rooms; {@code planned} is the day of the timeline where it is another one. */
    public record SittingPlan(Sitting sitting, Optional<LocalDate> planned, List<RoomSeats> rooms) {

        public SittingPlan {
            rooms = List.copyOf(rooms);
        }
    }

    /** A room with those who sit in it, by seat. */
    public record RoomSeats(Room room, List<Seated> people) {

        public RoomSeats {
            people = List.copyOf(people);
        }
    }

    /** A seat that is taken. */
    public record Seated(Guest guest, int seat) {}

    /** A board with its place, once that is known. */
    public record BoardPlan(
            BoardId board, String name, int people, Optional<BoardPlace> place, Optional<LocalDate> planned) {}
}
