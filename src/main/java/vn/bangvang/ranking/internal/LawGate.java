package vn.bangvang.ranking.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.bangvang.conduct.Violations;
import vn.bangvang.ranking.Rankings.RankingOutcome;
import vn.bangvang.regulation.ParameterName;
import vn.bangvang.regulation.Transition;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.WrittenRules;

/** What the law itself asks of a round before its result is confirmed. */
@Component
class LawGate {

    private final WrittenRules writtenRules;
    private final Violations violations;

    LawGate(WrittenRules writtenRules, Violations violations) {
        this.writtenRules = writtenRules;
        this.violations = violations;
    }

    Optional<RankingOutcome> refusal(RoundId round) {
        // Whether an older clause cancels a round hangs on when its stages were held: that, people judge.
        Optional<Transition> overtaken =
                writtenRules.overtaken(round).filter(clause -> clause.after() == Transition.After.NEW_RULES);
        if (overtaken.isPresent()) {
            Transition clause = overtaken.get();
            return Optional.of(new RankingOutcome.NewRulesApply(clause.to(), clause.lastDay(), clause.source()));
        }
        List<ParameterName> missing = Stream.concat(
                        writtenRules.reliances(round).stream()
                                .filter(reliance -> reliance.rule().isEmpty())
                                .map(reliance -> reliance.parameter().name()),
                        violations.unruled(round).stream())
                .toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(new RankingOutcome.WrittenRuleMissing(missing));
    }
}
