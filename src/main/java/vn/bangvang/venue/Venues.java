package vn.bangvang.venue;

import java.time.LocalDate;
import java.util.List;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.Phase;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door to sittings, their rooms and invigilators, and the places of the boards. */
@Door
public interface Venues {

    /** How a change of sittings, rooms or seats ended. */
    sealed interface VenueOutcome {
        record Done() implements VenueOutcome {}

        record PhaseForbids(Phase now) implements VenueOutcome {}

        /** The sitting has a room of that name. */
        record NameTaken(String name) implements VenueOutcome {}

        /** No post of the round has that paper. */
        record NotInRound(PaperKind paper) implements VenueOutcome {}

        record NoNumbers() implements VenueOutcome {}

        /** Whoever has the paper is exempt from it or does not go on to it. */
        record NobodySits(PaperKind paper) implements VenueOutcome {}

        record TooFewSeats(int missing, int people, int seats) implements VenueOutcome {}

        record TwoRoomsAtOnce(String candidateNumber, String room, String other) implements VenueOutcome {}

        /** An invigilator declared a tie with someone in the room. */
        record InvigilatorInConflict(String invigilator, String candidateNumber) implements VenueOutcome {}

        record TooFewInvigilators(int least, LegalRef article) implements VenueOutcome {}

        record NoSuchSeat(int seats) implements VenueOutcome {}

        record SeatTaken(int seat) implements VenueOutcome {}

        record RoomFull(String room) implements VenueOutcome {}

        record NotSitting(String candidateNumber, PaperKind paper) implements VenueOutcome {}

        record ReasonMissing() implements VenueOutcome {}

        /** Candidates were told already: what changes now needs its reason. */
        record ToldAlready(LocalDate since) implements VenueOutcome {}
    }

    /** Rooms and hours of a round as they stand. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    RoomPlan plan(RoundId round);

    /** Adds a sitting; its day may differ from the timeline's, which the plan then says. */
    @Allowed({Role.HR})
    VenueOutcome addSitting(RoundId round, SittingData data);

    /** Changes hours and place of a sitting; who sits in it stays. */
    @Allowed({Role.HR})
    VenueOutcome changeSitting(SittingId sitting, Hours hours, Place place, String reason);

    /** Takes a sitting out with its rooms; who sat in them has no seat. */
    @Allowed({Role.HR})
    VenueOutcome removeSitting(SittingId sitting, String reason);

    /** Adds a room to a sitting. */
    @Allowed({Role.HR})
    VenueOutcome addRoom(SittingId sitting, RoomData data);

    /** Changes a room; who sat on a seat that falls away has none. */
    @Allowed({Role.HR})
    VenueOutcome changeRoom(RoomId room, RoomData data, String reason);

    /** Takes a room out; who sat in it has no seat. */
    @Allowed({Role.HR})
    VenueOutcome removeRoom(RoomId room, String reason);

    /** Names the invigilators of a room in place of those before. */
    @Allowed({Role.HR})
    VenueOutcome setInvigilators(RoomId room, List<Invigilator> invigilators);

    /** Says where and when a board sits. */
    @Allowed({Role.HR})
    VenueOutcome setBoardPlace(BoardPlace place, String reason);
}
