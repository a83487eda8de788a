package vn.bangvang.api;

import java.util.Optional;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door to whole results with the persons' names, as programs of the office take them away. */
@Door
public interface OfficeResults {

    /**
     * How everyone comes out of the newest ranking of a round, whatever its state, by candidate number; empty before anything
     * is computed.
     */
    @Allowed({Role.HR})
    Optional<RoundResults> of(RoundId round);
}
