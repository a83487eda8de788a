package vn.bangvang.mcq;

import java.util.Map;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.round.RoundId;

/** Who is exempt from which part of stage 1; implementations are found by the container. */
public interface ExemptParts {

    /** The exemptions that hold in a round; candidates without any are left out. */
    Map<CandidateId, Map<PaperKind, ExemptPaper>> of(RoundId round);
}
