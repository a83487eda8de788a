package vn.bangvang.round.internal;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.bangvang.audit.Act;
import vn.bangvang.audit.Told;
import vn.bangvang.audit.Trail;
import vn.bangvang.regulation.ParameterName;
import vn.bangvang.round.Phase;
import vn.bangvang.round.Round;
import vn.bangvang.round.RoundId;
import vn.bangvang.round.Rounds.CorrectionOutcome;

/** Lets a round take over documents of its rule set that the office has corrected. */
@Component
class LawCorrections {

    private final RoundTable table;
    private final PinnedRules rules;
    private final Trail trail;

    LawCorrections(RoundTable table, PinnedRules rules, Trail trail) {
        this.table = table;
        this.rules = rules;
        this.trail = trail;
    }

    CorrectionOutcome adopt(RoundId id, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason");
        }
        Round round = table.byIdForUpdate(id);
        if (round.phase() == Phase.CONFIRMED) {
            return new CorrectionOutcome.PhaseForbids(round.phase());
        }
        List<ParameterName> parameters = rules.corrected(id);
        if (parameters.isEmpty()) {
            return new CorrectionOutcome.NothingCorrected();
        }
        String before = table.pinned(id).edition().orElse(null);
        String after = rules.keepToday();
        table.setEdition(id, after);
        trail.record(new Act(
                "RULES_CORRECTED",
                "round:" + id.value(),
                id.value(),
                before == null ? null : Told.as("EDITION", before),
                Told.of(
                        Told.as("EDITION", after),
                        parameters.stream()
                                .map(parameter -> "parameter:" + parameter.key())
                                .toList()),
                reason.strip()));
        return new CorrectionOutcome.Adopted(parameters);
    }
}
