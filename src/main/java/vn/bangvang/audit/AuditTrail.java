package vn.bangvang.audit;

import java.util.List;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door for reading the trail. */
@Door
public interface AuditTrail {

    /** Entries that match, newest first, from {@code offset}, at most {@code limit}. */
    @Allowed({Role.SUPERVISOR})
    List<TrailEntry> read(TrailFilter filter, int offset, int limit);

    /** How many entries match. */
    @Allowed({Role.SUPERVISOR})
    int count(TrailFilter filter);

    /** The kinds of act that occur, in alphabetical order. */
    @Allowed({Role.SUPERVISOR})
    List<String> kinds();
}
