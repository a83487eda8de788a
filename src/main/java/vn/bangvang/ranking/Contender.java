package vn.bangvang.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.TieBreakKey;

/** A candidate who reached the pass mark. */
record Contender(RankingEntry entry, BigDecimal mark, BigDecimal total, Standing.Scored scored) {

    static Optional<Contender> of(RuleSet rules, RankingEntry entry) {
        return entry.standing() instanceof Standing.Scored scored
                        && compared(rules, scored).reaches(rules.passMark().value())
                ? Optional.of(new Contender(
                        entry,
                        scored.officialMark(),
                        scored.officialMark().add(entry.priority().points()),
                        scored))
                : Optional.empty();
    }

    static Compared compared(RuleSet rules, Standing.Scored scored) {
        return Compared.of(rules, scored.officialMark(), scored.exact());
    }

    long id() {
        return entry.candidate().value();
    }

    @Nullable
    BigDecimal key(TieBreakKey key) {
        return key == TieBreakKey.ROUND2_SCORE ? mark : scored.keys().get(key);
    }

    /** Highest total first; candidates of one total in an order that means nothing. */
    static Comparator<Contender> byTotal() {
        return Comparator.comparing(Contender::total).reversed().thenComparing(Contender::id);
    }

    /** A key that a candidate does not have counts below every value of it. */
    static Comparator<Contender> byKey(TieBreakKey key) {
        return Comparator.comparing(contender -> contender.key(key), Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    /** Cuts a sorted list where the comparator tells neighbours apart. */
    static List<List<Contender>> runs(List<Contender> sorted, Comparator<Contender> comparator) {
        List<List<Contender>> runs = new ArrayList<>();
        for (Contender contender : sorted) {
            if (runs.isEmpty() || comparator.compare(runs.getLast().getLast(), contender) != 0) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(contender);
        }
        return runs;
    }
}
