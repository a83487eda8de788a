package vn.bangvang.recompute;

import vn.bangvang.round.RoundId;
import vn.bangvang.security.Allowed;
import vn.bangvang.security.Door;
import vn.bangvang.security.Role;

/** The door to result bundles: everything that a result follows from, for whoever wants to work it out anew. */
@Door
public interface ResultBundles {

    /** Whether a bundle was handed out. */
    sealed interface BundleOutcome {
        record Made(BundleFile file) implements BundleOutcome {}

        /**
         * Stage 1 is not closed, a board is not locked, written papers are not joined or a correction waits: no mark
         * leaves before all are open.
         */
        record MarksNotOpen() implements BundleOutcome {}

        /** There is no ranking that stands. */
        record NothingRanked() implements BundleOutcome {}

        /** The caller has a declared conflict with a candidate of the round, and a bundle with a gap is none. */
        record Conflicted() implements BundleOutcome {}
    }

    /** The bundle of the newest ranking, computed or confirmed. */
    @Allowed({Role.HR, Role.CHAIR, Role.SUPERVISOR})
    BundleOutcome take(RoundId round);
}
