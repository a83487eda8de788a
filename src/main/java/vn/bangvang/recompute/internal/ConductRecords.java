package vn.bangvang.recompute.internal;

import java.util.Map;
import java.util.Optional;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.recompute.bundle.Entrant;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;

/** Violations in papers of either stage, for bundles; an implementation is found by the container. */
interface ConductRecords {

    /**
     * What the last measure in a paper did.
     *
     * @param state suspended or cancelled, which outweighs the attendance
     * @param violation what it takes from the mark
     */
    record Measure(Optional<Entrant.Attendance> state, Optional<Entrant.Violation> violation) {}

    Map<CandidateId, Map<PaperKind, Measure>> of(RoundId round);
}
