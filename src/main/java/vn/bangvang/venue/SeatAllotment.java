package vn.bangvang.venue;

import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;
import vn.bangvang.venue.Venues.VenueOutcome;

/** The door to the seats: who sits where. */
@Door
public interface SeatAllotment {

    /**
     * Seats everyone who sits the paper, in place of what was allotted before.
     *
     * @param seed draws the order as docs/draw.md tells; blank for the order of the numbers
     * @param reason needed once candidates were told where they sit
     */
    @Allowed({Role.HR})
    VenueOutcome allot(RoundId round, PaperKind paper, String seed, String reason);

    /** Moves one candidate, or seats one who has no seat yet; seat 0 is the first free one. */
    @Allowed({Role.HR})
    VenueOutcome move(CandidateId candidate, RoomId room, int seat, String reason);
}
