package vn.bangvang.written.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.anonymous.AnonymousCandidate;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.candidate.anonymous.CodeBook;
import vn.bangvang.panel.Seating;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.security.AccountId;

/** Those who have to write a paper: they go on to stage 2, and their post's exam has a written paper. */
@Component
class Writers {

    private final CodeBook codeBook;
    private final Rounds rounds;
    private final Seating seating;

    Writers(CodeBook codeBook, Rounds rounds, Seating seating) {
        this.codeBook = codeBook;
        this.rounds = rounds;
        this.seating = seating;
    }

    List<AnonymousCandidate> of(RoundId round) {
        Map<PostId, ExamDesign> designs = rounds.designs(round);
        return codeBook.goingOn(round).stream()
                .filter(candidate ->
                        Objects.requireNonNull(designs.get(candidate.postId())).written())
                .toList();
    }

    List<AnonymousCandidate> of(RoundId round, PostId post) {
        return of(round).stream()
                .filter(candidate -> candidate.postId().equals(post))
                .toList();
    }

    Optional<AnonymousCandidate> writer(CandidateId candidate) {
        return of(codeBook.candidate(candidate).roundId()).stream()
                .filter(writer -> writer.id().equals(candidate))
                .findFirst();
    }

    /** The posts of a round whose exam has a written paper. */
    List<Post> posts(RoundId round) {
        Map<PostId, ExamDesign> designs = rounds.designs(round);
        return rounds.posts(round).stream()
                .filter(post -> Objects.requireNonNull(designs.get(post.id())).written())
                .toList();
    }

    Map<PostId, String> titles(RoundId round) {
        return rounds.posts(round).stream()
                .collect(Collectors.toMap(Post::id, post -> post.data().title()));
    }

    /** Whether the account has a declared conflict with anyone who writes for the post. */
    boolean inConflictWithSome(AccountId account, RoundId round, PostId post) {
        Set<CandidateId> conflicts = new HashSet<>(seating.conflictsOf(account, round));
        return of(round, post).stream().anyMatch(writer -> conflicts.contains(writer.id()));
    }
}
