package vn.bangvang.mcq;

import java.util.List;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.PaperKind;

/** What a candidate marked in one part, in the order of the variant. */
public record AnswerSheet(CandidateId candidate, PaperKind paper, String variant, List<Answer> answers) {

    public AnswerSheet {
        answers = List.copyOf(answers);
    }
}
