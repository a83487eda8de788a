package vn.bangvang.ranking.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.ranking.Disagreement;
import vn.bangvang.ranking.Rankings.RankingOutcome;
import vn.bangvang.ranking.RoundRanking;
import vn.bangvang.ranking.SecondOpinion;

/** Asks every second opinion before a ranking is confirmed; without one the product does not even start. */
@Component
class SecondOpinions {

    private static final int SHOWN = 5;

    private final List<SecondOpinion> opinions;
    private final Trail trail;

    SecondOpinions(List<SecondOpinion> opinions, Trail trail) {
        if (opinions.isEmpty()) {
            throw new IllegalStateException("a ranking is confirmed only after a second calculation");
        }
        this.opinions = List.copyOf(opinions);
        this.trail = trail;
    }

    /** The refusal, if any of them disagrees; it stays in the trail. */
    Optional<RankingOutcome> disagreement(RoundRanking ranking) {
        List<Disagreement> differences = opinions.stream()
                .map(opinion -> opinion.on(ranking))
                .flatMap(verdict -> switch (verdict) {
                    case SecondOpinion.Verdict.Agrees agrees -> Stream.<Disagreement>empty();
                    case SecondOpinion.Verdict.Differs differs -> differs.differences().stream();
                })
                .toList();
        if (differences.isEmpty()) {
            return Optional.empty();
        }
        List<Disagreement> first = differences.stream().limit(SHOWN).toList();
        trail.record(Act.of(
                "CALCULATORS_DISAGREED",
                "round:" + ranking.round().value(),
                ranking.round().value(),
                Told.of(
                        Told.as("VERSION", ranking.version()),
                        Told.as("DIFFERENCES", differences.size()),
                        first.stream().map(one -> Told.as("DIFFERENCE", one)).toList())));
        return Optional.of(new RankingOutcome.CalculatorsDisagree(first));
    }
}
