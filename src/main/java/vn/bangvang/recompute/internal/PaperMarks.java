package vn.bangvang.recompute.internal;

import java.util.Map;
import java.util.Set;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.recompute.bundle.Entrant;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;

/** The raw marks of the papers that one module marks, for bundles; implementations are found by the container. */
interface PaperMarks {

    /** The papers whose marks it knows. */
    Set<PaperKind> papers();

    /** What each candidate did in such a paper; whoever is not in the map has no result yet. */
    Map<CandidateId, Entrant.Marks> of(RoundId round, PaperKind paper);
}
