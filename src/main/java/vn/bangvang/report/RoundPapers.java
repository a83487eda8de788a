package vn.bangvang.report;

import java.util.function.IntConsumer;
import vn.bangvang.report.Papers.PaperOutcome;
import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door to the papers of a whole round. */
@Door
public interface RoundPapers {

    /** The papers of one kind; tells its progress in papers done. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    PaperOutcome print(RoundId round, PrintedPaper kind, Packing packing, IntConsumer progress);
}
