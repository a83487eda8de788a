package vn.bangvang.api.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.bangvang.api.OfficeResults;
import vn.bangvang.api.RoundResults;
import vn.bangvang.api.internal.ResultAnswers.OneResult;
import vn.bangvang.api.internal.ResultAnswers.ResultPage;
import vn.bangvang.api.internal.ResultAnswers.ResultView;
import vn.bangvang.round.RoundId;
import vn.bangvang.site.kit.Texts;

/** Results with their reasons, page by page or for one candidate. */
@RestController
class ResultApi {

    private final KnownRounds rounds;
    private final OfficeResults results;
    private final ZoneId zone;

    ResultApi(KnownRounds rounds, OfficeResults results, @Value("${bangvang.zone}") ZoneId zone) {
        this.rounds = rounds;
        this.results = results;
        this.zone = zone;
    }

    @GetMapping(Paths.ROOT + "/rounds/{round}/results")
    ResponseEntity<byte[]> page(
            HttpServletRequest request,
            @PathVariable long round,
            @RequestParam(defaultValue = Cursor.LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        RoundId id = rounds.get(round).id();
        RoundResults all = found(id);
        Cursor.requireLimit(limit);
        int version = all.ranking().version();
        int behind = cursor == null ? 0 : ResultCursor.read(cursor, id, version).behind();
        Texts texts = texts(request);
        List<ResultView> items = all.candidates().stream()
                .skip(behind)
                .limit(limit)
                .map(one -> ResultView.of(one, texts))
                .toList();
        int here = behind + items.size();
        return Sent.once(ResultPage.of(
                all.ranking(),
                items,
                here < all.candidates().size() ? new ResultCursor(id, version, here).opaque() : null));
    }

    @GetMapping(Paths.ROOT + "/rounds/{round}/candidates/{number}/result")
    ResponseEntity<byte[]> one(HttpServletRequest request, @PathVariable long round, @PathVariable String number) {
        RoundResults all = found(rounds.get(round).id());
        return Sent.once(all.candidates().stream()
                .filter(one -> number.equals(one.person().number()))
                .findFirst()
                .map(one -> OneResult.of(all.ranking(), ResultView.of(one, texts(request))))
                .orElseThrow(() -> Refusal.of(Problem.NOT_FOUND)));
    }

    private RoundResults found(RoundId round) {
        return results.of(round).orElseThrow(() -> Refusal.of(Problem.NOT_FOUND));
    }

    private Texts texts(HttpServletRequest request) {
        return new Texts(Words.of(request).locale().getLanguage(), zone);
    }
}
