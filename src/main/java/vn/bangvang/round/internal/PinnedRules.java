package vn.bangvang.round.internal;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.bangvang.regulation.ParameterName;
import vn.bangvang.regulation.Regulation;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.round.RoundData;
import vn.bangvang.round.RoundId;

/** The rule set of a round: of the documents that it was begun under, with what its plan fixes. */
@Component
class PinnedRules {

    private final RoundTable table;
    private final Regulation today;
    private final Editions editions;

    PinnedRules(RoundTable table, Regulation today, Editions editions) {
        this.table = table;
        this.today = today;
        this.editions = editions;
    }

    RuleSet of(RoundId id) {
        RoundTable.Pinned pinned = table.pinned(id);
        return under(pinned.edition().map(editions::of).orElse(today), pinned);
    }

    /** The parameters that today's documents give otherwise. */
    List<ParameterName> corrected(RoundId id) {
        return under(today, table.pinned(id)).differingFrom(of(id));
    }

    /** Keeps today's documents and names them. */
    String keepToday() {
        return editions.keepToday();
    }

    private static RuleSet under(Regulation edition, RoundTable.Pinned pinned) {
        RoundData data = pinned.data();
        RuleSet law = pinned.examRegulation()
                .map(exam -> edition.byCode(pinned.decree(), exam))
                .or(() -> edition.inForceOn(data.planApprovedOn(), data.sector())
                        .filter(rules -> rules.code().equals(pinned.decree())))
                .orElseGet(() -> edition.byCode(pinned.decree()));
        return data.session() == null
                ? law
                : law.withPlan(data.session().passMark(), data.session().scale(), data.planNumber());
    }
}
