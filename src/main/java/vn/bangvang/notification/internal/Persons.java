package vn.bangvang.notification.internal;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.bangvang.candidate.Candidate;
import vn.bangvang.candidate.Candidates;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

/** The candidates with a number, and what every message may say of them. */
@Component
class Persons {

    private final Candidates candidates;
    private final Rounds rounds;
    private final String publicAddress;

    Persons(Candidates candidates, Rounds rounds, @Value("${bangvang.public.address}") String publicAddress) {
        this.candidates = candidates;
        this.rounds = rounds;
        this.publicAddress = publicAddress;
    }

    /** By number. */
    List<Candidate> numbered(RoundId round) {
        return candidates.list(round).stream()
                .filter(candidate -> candidate.number() != null)
                .sorted(Comparator.comparing(Persons::number))
                .toList();
    }

    static String number(Candidate candidate) {
        return Objects.requireNonNull(candidate.number());
    }

    static String name(Candidate candidate) {
        return candidate.data().name().full();
    }

    /** The values that every wording has, for any candidate of the round. */
    Function<Candidate, Map<String, String>> values(Round round) {
        Map<PostId, Post> posts =
                rounds.posts(round.id()).stream().collect(Collectors.toMap(Post::id, Function.identity()));
        return candidate -> {
            Post post = Objects.requireNonNull(posts.get(candidate.data().postId()));
            Map<String, String> values = new HashMap<>();
            values.put("round", round.data().name());
            values.put("agency", round.data().agency());
            values.put("name", name(candidate));
            values.put("number", number(candidate));
            values.put("post", post.data().title());
            values.put("postAgency", post.data().agency());
            values.put("address", address(""));
            return values;
        };
    }

    /** An address of the public pages. */
    String address(String below) {
        return publicAddress + "/ket-qua" + below;
    }
}
