package vn.bangvang.conduct;

import java.util.List;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.PaperKind;

/** A candidate by number with the papers of the post, in the order in which they are sat. */
public record Sitting(CandidateId candidate, String number, List<PaperKind> papers) {

    public Sitting {
        papers = List.copyOf(papers);
    }
}
