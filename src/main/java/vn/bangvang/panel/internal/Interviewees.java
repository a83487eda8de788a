package vn.bangvang.panel.internal;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.RoundReading;

/** Those who sit before a board: they go on to stage 2, and their post's exam has a spoken or practical paper. */
@Component
class Interviewees {

    private final CodeBook codeBook;
    private final RoundReading rounds;

    Interviewees(CodeBook codeBook, RoundReading rounds) {
        this.codeBook = codeBook;
        this.rounds = rounds;
    }

    List<AnonymousCandidate> of(RoundId round) {
        Map<PostId, ExamDesign> designs = rounds.designs(round);
        return codeBook.goingOn(round).stream()
                .filter(candidate ->
                        Objects.requireNonNull(designs.get(candidate.postId())).beforeABoard())
                .toList();
    }
}
