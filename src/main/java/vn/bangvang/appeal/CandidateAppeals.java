package vn.bangvang.appeal;

import java.util.List;
import java.util.Optional;
import vn.bangvang.appeal.Appeals.AppealOutcome;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.PaperKind;

/** Appeals for candidates themselves; not a door, the module behind it knows which candidate is asking. */
public interface CandidateAppeals {

    /**
     * A paper of the candidate's own post.
     *
     * @param refusal why an appeal of it would be refused today; empty when it would be taken
     */
    record OwnPaper(AppealPaper paper, Optional<AppealOutcome> refusal) {}

    /** The papers of the candidate's own post, in the order in which they are sat. */
    List<OwnPaper> papers(CandidateId candidate);

    /** The candidate's own appeals, oldest first. */
    List<OwnAppeal> of(CandidateId candidate);

    /** Files an appeal of today under the same rules as one that HR enters; a reason is needed. */
    AppealOutcome file(CandidateId candidate, PaperKind paper, String reason);
}
