package vn.bangvang.api.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.api.internal.PlanAnswers.MadeRound;
import vn.bangvang.api.internal.PlanAnswers.PostView;
import vn.bangvang.api.internal.PlanAnswers.RoundView;
import vn.bangvang.round.Post;
import vn.bangvang.round.Round;
import vn.bangvang.round.Rounds;

/** Makes rounds and their posts through the door of the screen's dialogs; a plan is made as a whole or not at all. */
@RestController
class PlanApi {

    private static final String ROUNDS = Paths.ROOT + "/rounds";
    private static final int MEGABYTES = 1;

    private final Rounds rounds;
    private final KnownRounds known;
    private final Idempotency idempotency;
    private final Clock clock;
    private final ZoneId zone;

    PlanApi(
            Rounds rounds,
            KnownRounds known,
            Idempotency idempotency,
            Clock clock,
            @Value("${bangvang.zone}") ZoneId zone) {
        this.rounds = rounds;
        this.known = known;
        this.idempotency = idempotency;
        this.clock = clock;
        this.zone = zone;
    }

    @PostMapping(ROUNDS)
    ResponseEntity<byte[]> round(
            HttpServletRequest request,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key)
            throws IOException {
        byte[] content = Content.of(request, MEGABYTES);
        Idempotency.Answer answer =
                idempotency.once(key, RequestHash.of(content, ROUNDS), () -> Json.write(made(content)));
        String id = Json.read(answer.body()).path("round").path("id").asString();
        return ResponseEntity.status(HttpStatus.CREATED)
                .headers(Sent.written(answer).getHeaders())
                .header(HttpHeaders.LOCATION, ROUNDS + "/" + id)
                .body(answer.body());
    }

    @PostMapping(ROUNDS + "/{round}/posts")
    ResponseEntity<byte[]> post(
            HttpServletRequest request,
            @PathVariable long round,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key)
            throws IOException {
        byte[] content = Content.of(request, MEGABYTES);
        String place = ROUNDS + "/" + round + "/posts";
        Idempotency.Answer answer =
                idempotency.once(key, RequestHash.of(content, place), () -> Json.write(added(round, content)));
        return ResponseEntity.status(HttpStatus.CREATED)
                .headers(Sent.written(answer).getHeaders())
                .body(answer.body());
    }

    private MadeRound made(byte[] content) {
        NewPlan plan = NewPlan.of(Content.object(content), LocalDate.ofInstant(clock.instant(), zone));
        Round round = PlanOutcomes.made(rounds.create(plan.round()));
        List<PostView> posts = new ArrayList<>();
        for (int i = 0; i < plan.posts().size(); i++) {
            Post post =
                    PlanOutcomes.made(rounds.addPost(round.id(), plan.posts().get(i)), "/posts/" + i);
            posts.add(PostView.of(post));
        }
        return new MadeRound(RoundView.of(round), posts);
    }

    private PostView added(long round, byte[] content) {
        Round there = known.get(round);
        return PostView.of(PlanOutcomes.made(rounds.addPost(there.id(), NewPlan.post(Content.object(content))), ""));
    }
}
