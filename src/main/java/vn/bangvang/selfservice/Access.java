package vn.bangvang.selfservice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.round.RoundId;

/**
 * How candidates get in without a password: by a code that goes to the address in their dossier, or by the personal link on
 * their summons. Not a door, for nobody has an account here; each answer is the same for numbers, dates and links that exist
 * and for those that do not.
 *
 * @see "docs/adr/0019-candidates-own-side.md"
 */
public interface Access {

    /** A round that candidates can enter. */
    record OpenRound(RoundId id, String name, String agency) {}

    /** The rounds in which numbers are given, newest plan first. */
    List<OpenRound> rounds();

    /**
     * Sends a code where number and date of birth belong together and an address is known; every earlier code of the
     * candidate is void. Nothing in the answer tells whether that was so.
     *
     * @return what has to come back with the code
     */
    Secret askCode(RoundId round, String number, LocalDate birth);

    /** Opens a session for whoever has the code; empty for a wrong, old, used or too often tried one. */
    Optional<Secret> enter(Secret asking, String code);

    /** Opens a session for whoever has the link and knows the date of birth. */
    Optional<Secret> enterByLink(Secret link, LocalDate birth);

    /** Whose session it is, and keeps it from ending of idleness; empty once it has ended. */
    Optional<CandidateId> inside(Secret session);

    /** Ends a session. */
    void leave(Secret session);
}
