package vn.bangvang.conduct.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.conduct.ActiveViolation;
import vn.bangvang.conduct.ConductRule;
import vn.bangvang.conduct.Sitting;
import vn.bangvang.conduct.Violation;
import vn.bangvang.conduct.Violations;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.ParameterName;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds;

@Component
class ViolationsService implements Violations {

    private final ConductTable table;
    private final ScaleTable scales;
    private final Sittings sittings;
    private final Rounds rounds;

    ViolationsService(ConductTable table, ScaleTable scales, Sittings sittings, Rounds rounds) {
        this.table = table;
        this.scales = scales;
        this.sittings = sittings;
        this.rounds = rounds;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<CandidateId, Map<PaperKind, ActiveViolation>> active(RoundId round) {
        ConductRule rule = ruleOf(round);
        Map<CandidateId, List<Violation>> byCandidate = table.violations(round, Map.of()).stream()
                .collect(Collectors.groupingBy(violation -> violation.data().candidate()));
        Map<CandidateId, Map<PaperKind, ActiveViolation>> active = new HashMap<>();
        byCandidate.forEach((candidate, violations) -> {
            Sitting sitting = sittings.of(candidate);
            Map<PaperKind, ActiveViolation> effects = rule.effects(sitting.papers(), violations);
            if (!effects.isEmpty()) {
                active.put(candidate, effects);
            }
        });
        return active;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ParameterName> unruled(RoundId round) {
        return ruleOf(round)
                .unruled(active(round).values().stream()
                        .map(Map::values)
                        .flatMap(Collection::stream)
                        .toList());
    }

    ConductRule ruleOf(RoundId round) {
        return new ConductRule(rounds.ruleSetOf(round), scales.approved(round));
    }
}
