package vn.bangvang.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.bangvang.Rule;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.TieBreakKey;
import vn.bangvang.regulation.internal.ShippedRules;

class TieOrderTest {

    private static final RuleSet RULES = ShippedRules.of("V1");
    private static final List<TieBreakKey> CHAIN = List.of(TieBreakKey.ROUND2_SCORE, TieBreakKey.WRITTEN_SCORE);

    @Test
    @Rule("R-026")
    void the_first_key_that_differs_decides_and_equals_stay_together() {
        assertThat(TieOrder.of(
                        RULES,
                        CHAIN,
                        List.of(
                                entry(1, "75", "5", null),
                                entry(2, "80", "0", "60"),
                                entry(3, "80", "0", "70"),
                                entry(4, "80", "0", null),
                                entry(5, "80", "0", "70"))))
                .isEqualTo(List.of(ids(3, 5), ids(2), ids(4), ids(1)));
    }

    @Test
    void without_a_key_all_stand_together_by_number_of_the_record_which_means_nothing() {
        assertThat(TieOrder.of(RULES, List.of(), List.of(entry(2, "80", "0", null), entry(1, "80", "0", null))))
                .isEqualTo(List.of(ids(1, 2)));
        assertThat(TieOrder.of(RULES, CHAIN, List.of())).isEmpty();
    }

    @Test
    void nobody_below_the_pass_mark_and_nobody_with_another_total_is_let_in() {
        assertThatThrownBy(() -> TieOrder.of(RULES, CHAIN, List.of(entry(1, "49.9", "0", null))))
                .hasMessageContaining("below the pass mark");
        assertThatThrownBy(
                        () -> TieOrder.of(RULES, CHAIN, List.of(entry(1, "80", "0", null), entry(2, "79", "0", null))))
                .hasMessage("not tied");
    }

    private static List<CandidateId> ids(long... values) {
        return Arrays.stream(values).mapToObj(CandidateId::new).toList();
    }

    private static RankingEntry entry(long id, String mark, String priority, @Nullable String written) {
        return new RankingEntry(
                new CandidateId(id),
                new Standing.Scored(
                        new BigDecimal(mark),
                        written == null ? Map.of() : Map.of(TieBreakKey.WRITTEN_SCORE, new BigDecimal(written))),
                new PriorityPoints(
                        new BigDecimal(priority), RULES.priorityCategories().source()));
    }
}
