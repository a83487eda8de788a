package vn.bangvang.api.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.intake.Field;
import vn.bangvang.intake.Intake;
import vn.bangvang.intake.Intake.ReadOutcome;
import vn.bangvang.intake.ListFile;
import vn.bangvang.intake.Preview;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Post;
import vn.bangvang.round.PostId;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

/** Takes a list in by the steps of the screen: read, guess the columns, judge every row, import. */
@RestController
class ImportApi {

    /** As much as an upload on the screen. */
    private static final int MEGABYTES = 20;

    private static final int LONGEST_NAME = 120;

    private final Rounds rounds;
    private final KnownRounds known;
    private final Intake intake;
    private final Idempotency idempotency;

    ImportApi(Rounds rounds, KnownRounds known, Intake intake, Idempotency idempotency) {
        this.rounds = rounds;
        this.known = known;
        this.intake = intake;
        this.idempotency = idempotency;
    }

    @PostMapping(Paths.ROOT + "/rounds/{round}/imports")
    ResponseEntity<byte[]> take(
            HttpServletRequest request,
            @PathVariable long round,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) @Nullable String post,
            @RequestParam(required = false) @Nullable String fileName,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key)
            throws IOException {
        byte[] content = Content.of(request, MEGABYTES);
        String name = name(fileName, request);
        ListFile list = read(name, content);
        var id = new RoundId(round);
        Round there = known.get(round);
        PostId postForAll = post == null ? null : post(id, post);
        Words words = Words.of(request);
        if (dryRun) {
            return Sent.once(ImportAnswer.judged(judge(id, list, postForAll), words));
        }
        String asked = RequestHash.of(content, String.valueOf(round), post == null ? "" : post, name);
        Idempotency.Answer answer = idempotency.once(key, asked, () -> {
            if (there.phase() != Phase.CANDIDATES) {
                throw Refusal.sentences(Problem.REFUSED_NOW, List.of("import.refused.phase"));
            }
            Preview preview = judge(id, list, postForAll);
            return Json.write(ImportAnswer.done(intake.importList(id, list, preview, rows -> {}), preview, words));
        });
        return Sent.written(answer);
    }

    private ListFile read(String name, byte[] content) {
        return switch (intake.read(name, content)) {
            case ReadOutcome.Read(var list) -> list;
            case ReadOutcome.NotAList no -> throw Refusal.outcome(Problem.REFUSED, no.getClass(), name);
            case ReadOutcome.PasswordProtected no -> throw Refusal.outcome(Problem.REFUSED, no.getClass(), name);
            case ReadOutcome.NoHeader no -> throw Refusal.outcome(Problem.REFUSED, no.getClass(), name);
            case ReadOutcome.NoRows no -> throw Refusal.outcome(Problem.REFUSED, no.getClass(), name);
            case ReadOutcome.TooManyRows no ->
                throw Refusal.outcome(
                        Problem.REFUSED, no.getClass(), String.valueOf(no.rows()), String.valueOf(no.most()));
        };
    }

    private Preview judge(RoundId round, ListFile list, @Nullable PostId postForAll) {
        Map<Integer, Field> meaning = new LinkedHashMap<>();
        list.columns().forEach(column -> meaning.put(column.index(), column.guess()));
        List<String> complaints = intake.complaints(meaning, postForAll != null);
        if (!complaints.isEmpty()) {
            throw Refusal.sentences(Problem.COLUMNS, complaints);
        }
        return intake.preview(round, list, meaning, postForAll);
    }

    private PostId post(RoundId round, String code) {
        return rounds.posts(round).stream()
                .filter(one -> one.data().code().equals(code))
                .map(Post::id)
                .findFirst()
                .orElseThrow(() -> Refusal.of(Problem.UNKNOWN_POST));
    }

    /** Only for messages and the trail; what the file is, it shows itself. */
    private static String name(@Nullable String given, HttpServletRequest request) {
        if (given != null && !given.isBlank()) {
            String plain = given.strip().replaceAll("[\\p{Cntrl}/\\\\]", "_");
            return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        }
        String type = request.getContentType();
        return type != null && type.contains(MediaType.TEXT_PLAIN.getType()) ? "api.csv" : "api.xlsx";
    }
}
