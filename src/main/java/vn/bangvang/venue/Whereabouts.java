package vn.bangvang.venue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;

/** When and where candidates sit, for modules that tell them; not a door for people. */
public interface Whereabouts {

    /** One candidate's appointments in the order of their hours; none where nothing is allotted. */
    List<Appointment> of(CandidateId candidate);

    /** The same for everyone in a round who has any. */
    Map<CandidateId, List<Appointment>> ofRound(RoundId round);

    /** The papers that somebody sits and for which no place is known yet, in the order in which they are sat. */
    Map<CandidateId, Set<PaperKind>> open(RoundId round);
}
