package vn.bangvang.scoring.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;
import vn.bangvang.scoring.Criterion;
import vn.bangvang.scoring.CriterionData;
import vn.bangvang.scoring.Rubrics;

@Service
class RubricService implements Rubrics {

    private final RubricTable table;
    private final Rounds rounds;
    private final Trail trail;

    RubricService(RubricTable table, Rounds rounds, Trail trail) {
        this.table = table;
        this.rounds = rounds;
        this.trail = trail;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Criterion> of(RoundId round) {
        return table.of(round);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean fixed(RoundId round) {
        return table.marked(round);
    }

    @Override
    @Transactional
    public SaveOutcome save(RoundId round, List<CriterionData> criteria) {
        if (table.marked(round)) {
            return new SaveOutcome.Fixed();
        }
        BigDecimal total = criteria.stream().map(CriterionData::maximum).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal scale = rounds.ruleSetOf(round).scale().value();
        if (total.compareTo(scale) != 0) {
            return new SaveOutcome.DoesNotAddUp(total, scale);
        }
        String before = describe(table.of(round).stream().map(Criterion::data).toList());
        table.replace(round, criteria);
        trail.record(new Act("RUBRIC_SET", "round:" + round.value(), round.value(), before, describe(criteria), null));
        return new SaveOutcome.Saved();
    }

    private static String describe(List<CriterionData> criteria) {
        return criteria.stream()
                .map(criterion -> Told.of(
                        criterion.title(), Told.as("MAXIMUM", criterion.maximum()), Told.as("STEP", criterion.step())))
                .collect(Collectors.joining(" · "));
    }
}
