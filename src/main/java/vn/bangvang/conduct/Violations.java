package vn.bangvang.conduct;

import java.util.List;
import java.util.Map;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.ParameterName;
import vn.bangvang.round.RoundId;

/** What the violations of a round do to its papers, for the modules that count marks; not a door for people. */
public interface Violations {

    /** The effect on each paper that has one; who has none is not in the map. */
    Map<CandidateId, Map<PaperKind, ActiveViolation>> active(RoundId round);

    /** The unread parameters on which those effects rest while no document of the council confirms the shares. */
    List<ParameterName> unruled(RoundId round);
}
