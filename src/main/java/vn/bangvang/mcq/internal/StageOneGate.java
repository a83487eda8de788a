package vn.bangvang.mcq.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.candidate.anonymous.StageGate;
import vn.bangvang.regulation.ExamDesign.TestPart;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;

/** Lets nobody on who did not pass, and before stage 1 is closed nobody who has to sit it. */
@Component
class StageOneGate implements StageGate {

    private final StageReader reader;
    private final StageRequestTable requests;
    private final StageOutcomeTable outcomes;
    private final CodeBook codeBook;

    StageOneGate(StageReader reader, StageRequestTable requests, StageOutcomeTable outcomes, CodeBook codeBook) {
        this.reader = reader;
        this.requests = requests;
        this.outcomes = outcomes;
        this.codeBook = codeBook;
    }

    @Override
    public Set<CandidateId> heldBack(RoundId round) {
        Map<PostId, List<TestPart>> designs = reader.designs(round);
        if (designs.values().stream().allMatch(List::isEmpty)) {
            return Set.of();
        }
        if (requests.closed(round)) {
            return outcomes.heldBack(round);
        }
        return codeBook.candidates(round).stream()
                .filter(candidate ->
                        !designs.getOrDefault(candidate.postId(), List.of()).isEmpty())
                .map(AnonymousCandidate::id)
                .collect(Collectors.toSet());
    }
}
