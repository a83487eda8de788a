package vn.bangvang.api.internal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bangvang.api.RoundResults;
import vn.bangvang.api.internal.OfficeAnswers.RankingView.State;
import vn.bangvang.assessment.CouncilLine;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.ranking.ReasonStep;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.site.kit.Texts;

/** Results as {@code openapi.yaml} describes them, with the sentences that the screen says. */
final class ResultAnswers {

    private ResultAnswers() {}

    record ResultPage(
            int version,
            State state,
            Instant computedAt,
            @Nullable Instant confirmedAt,
            List<ResultView> items,
            @Nullable String next) {

        static ResultPage of(RoundRanking ranking, List<ResultView> items, @Nullable String next) {
            return new ResultPage(
                    ranking.version(),
                    State.of(ranking.state()),
                    ranking.computedAt(),
                    ranking.confirmedAt(),
                    items,
                    next);
        }
    }

    record OneResult(
            int version,
            State state,
            Instant computedAt,
            @Nullable Instant confirmedAt,
            ResultView result) {

        static OneResult of(RoundRanking ranking, ResultView result) {
            return new OneResult(
                    ranking.version(), State.of(ranking.state()), ranking.computedAt(), ranking.confirmedAt(), result);
        }
    }

    record ResultView(
            long candidate,
            String number,
            String name,
            String outcome,
            List<PlaceView> posts,
            @Nullable AssessedView assessment) {

        static ResultView of(RoundResults.OfCandidate result, Texts texts) {
            return new ResultView(
                    result.person().id().value(),
                    Objects.requireNonNull(result.person().number()),
                    result.person().data().name().full(),
                    result.outcome().name(),
                    result.places().stream()
                            .map(place -> PlaceView.of(place, texts))
                            .toList(),
                    result.council() == null ? null : AssessedView.of(result.council()));
        }
    }

    record PlaceView(
            String post,
            @Nullable Integer rank,
            String result,
            List<PaperView> papers,
            @Nullable BigDecimal mark,
            BigDecimal priorityPoints,
            @Nullable BigDecimal total,
            boolean tied,
            List<ReasonView> reasons) {

        static PlaceView of(RoundResults.Place place, Texts texts) {
            RankedLine line = place.line();
            return new PlaceView(
                    place.post().data().code(),
                    line.rank(),
                    line.result().name(),
                    place.papers().entrySet().stream()
                            .map(paper -> new PaperView(paper.getKey().name(), paper.getValue()))
                            .toList(),
                    line.officialMark(),
                    line.priorityPoints(),
                    line.total(),
                    line.tied(),
                    line.why().stream().map(step -> ReasonView.of(step, texts)).toList());
        }
    }

    record PaperView(String paper, BigDecimal mark) {}

    record ReasonView(String step, String text, @Nullable String article) {

        static ReasonView of(ReasonStep step, Texts texts) {
            return new ReasonView(step.key(), texts.sentence(step), Objects.toString(step.article(), null));
        }
    }

    record AssessedView(String result, String council) {

        static AssessedView of(CouncilLine line) {
            return new AssessedView(line.result().name(), line.state().name());
        }
    }
}
