package vn.bangvang.conduct.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.conduct.Sitting;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

/** Which papers each numbered candidate sits. */
@Component
class Sittings {

    private final CodeBook codeBook;
    private final Rounds rounds;

    Sittings(CodeBook codeBook, Rounds rounds) {
        this.codeBook = codeBook;
        this.rounds = rounds;
    }

    List<Sitting> in(RoundId round) {
        Map<PostId, ExamDesign> designs = rounds.designs(round);
        return codeBook.candidates(round).stream()
                .map(candidate -> sitting(candidate, designs))
                .toList();
    }

    Sitting of(CandidateId candidate) {
        AnonymousCandidate found = codeBook.candidate(candidate);
        return sitting(found, rounds.designs(found.roundId()));
    }

    RoundId roundOf(CandidateId candidate) {
        return codeBook.candidate(candidate).roundId();
    }

    private static Sitting sitting(AnonymousCandidate candidate, Map<PostId, ExamDesign> designs) {
        ExamDesign design = Objects.requireNonNull(designs.get(candidate.postId()));
        return new Sitting(
                candidate.id(),
                candidate.number(),
                Stream.concat(design.stage1().stream().map(ExamDesign.TestPart::paper), design.stage2().stream())
                        .toList());
    }
}
