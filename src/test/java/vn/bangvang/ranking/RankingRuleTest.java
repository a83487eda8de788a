package vn.bangvang.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.Rule;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.RankedLine.Result;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.TieBreakKey;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.round.PostId;

class RankingRuleTest {

    private static final RuleSet V1 = ShippedRules.of("V1");

    @ParameterizedTest
    @CsvSource({
        "V1, THUONG_BINH DAN_TOC_THIEU_SO, 7.5",
        "V1, NGHIA_VU_QUAN_SU, 2.5",
        "V1, '', 0",
        "V2, CAN_BO_CONG_DOAN, 1.5",
        "V4, TRI_THUC_TRE_KTQP NGHIA_VU_CAND, 2.5"
    })
    @Rule("R-008")
    void only_the_highest_priority_counts(String code, String categories, String points) {
        Set<String> proven = categories.isEmpty() ? Set.of() : Set.of(categories.split(" "));

        assertThat(PriorityPoints.highest(ShippedRules.of(code), proven).points())
                .isEqualByComparingTo(points);
    }

    @Test
    @Rule("R-008")
    void the_union_officers_points_came_with_the_amendment_of_2024() {
        assertThatThrownBy(() -> PriorityPoints.highest(V1, Set.of("CAN_BO_CONG_DOAN")))
                .hasMessage("unknown priority category CAN_BO_CONG_DOAN");
    }

    @Test
    @Rule("R-008")
    void example_1_the_highest_priority_is_added_once() {
        assertThat(rank(1, scored(1, "62.0", "7.5"))).containsExactly("1:1:SELECTED:69.5");
    }

    @Test
    @Rule("R-009")
    void example_2_priority_never_lifts_over_the_pass_mark() {
        assertThat(rank(2, scored(1, "49.9", "7.5"), scored(2, "50.0", "0")))
                .containsExactly("2:1:SELECTED:50.0", "1:null:NOT_RANKED:null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"V1", "V2", "V3", "V4"})
    @Rule("R-017")
    void example_3_the_higher_round_two_mark_breaks_the_tie_at_the_last_slot(String code) {
        assertThat(rank(ShippedRules.of(code), 1, null, scored(1, "80.0", "5"), scored(2, "85.0", "0")))
                .containsExactly("2:1:SELECTED:85.0", "1:2:NOT_SELECTED:85.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"V1", "V2", "V3", "V4"})
    @Rule("R-018")
    void example_4_equal_under_every_key_waits_for_the_authority(String code) {
        PostRanking ranking =
                ranking(ShippedRules.of(code), 1, null, scored(1, "82.5", "2.5"), scored(2, "82.5", "2.5"));

        assertThat(ranking.pending()).contains(new PendingTie(List.of(id(1), id(2)), 1));
        assertThat(ranking.lines())
                .extracting(RankedLine::result, RankedLine::rank, RankedLine::tied)
                .containsOnly(org.assertj.core.groups.Tuple.tuple(Result.PENDING_DECISION, 1, true));
    }

    @Test
    @Rule("R-018")
    void the_authoritys_decision_orders_exactly_the_tied() {
        var decision = decision(2, 1);
        PostRanking ranking = ranking(V1, 1, decision, scored(1, "82.5", "2.5"), scored(2, "82.5", "2.5"));

        assertThat(print(ranking)).containsExactly("2:1:SELECTED:85.0", "1:2:NOT_SELECTED:85.0");
        assertThat(ranking.pending()).isEmpty();
        assertThat(ranking.decision()).isEqualTo(decision);
        assertThat(ranking.lines().getFirst().why())
                .extracting(ReasonStep::key)
                .containsExactly(
                        "why.passed",
                        "why.priority",
                        "why.total",
                        "why.tie.ROUND2_SCORE",
                        "why.tie.authority",
                        "why.rank",
                        "why.result.SELECTED");
    }

    @Test
    @Rule("R-018")
    void a_decision_about_others_decides_nothing() {
        PostRanking ranking = ranking(V1, 1, decision(2, 3), scored(1, "82.5", "2.5"), scored(2, "82.5", "2.5"));

        assertThat(ranking.pending()).isPresent();
        assertThat(ranking.decision()).isNull();
        assertThat(ranking(V1, 1, decision(2, 2), scored(1, "82.5", "2.5"), scored(2, "82.5", "2.5"))
                        .pending())
                .isPresent();
    }

    @Test
    @Rule("R-017")
    void example_5_the_written_mark_comes_second_in_2024() {
        assertThat(rank(
                        ShippedRules.of("V2"),
                        1,
                        null,
                        keyed(1, "80.0", Map.of(TieBreakKey.WRITTEN_SCORE, points("78"))),
                        keyed(2, "80.0", Map.of(TieBreakKey.WRITTEN_SCORE, points("82")))))
                .containsExactly("2:1:SELECTED:80.0", "1:2:NOT_SELECTED:80.0");
    }

    @Test
    @Rule("R-017")
    void examples_5b_and_6_the_entry_quality_keys_exist_in_2024_only() {
        RankingEntry exempt = keyed(1, "80.0", Map.of(TieBreakKey.ENTRY_QUALITY_EXEMPT, points("1")));
        RankingEntry sat = keyed(2, "80.0", Map.of(TieBreakKey.ROUND1_CORRECT, points("45")));
        RankingEntry satLess = keyed(3, "80.0", Map.of(TieBreakKey.ROUND1_CORRECT, points("41")));

        assertThat(rank(ShippedRules.of("V2"), 1, null, sat, exempt))
                .containsExactly("1:1:SELECTED:80.0", "2:2:NOT_SELECTED:80.0");
        assertThat(rank(ShippedRules.of("V2"), 1, null, satLess, sat))
                .containsExactly("2:1:SELECTED:80.0", "3:2:NOT_SELECTED:80.0");
        assertThat(ranking(ShippedRules.of("V3"), 1, null, sat, exempt).pending())
                .isPresent();
    }

    @Test
    @Rule("R-015")
    void example_13_absent_and_withdrawn_are_states_and_priority_alone_makes_no_total() {
        assertThat(rank(
                        2,
                        new RankingEntry(id(1), new Standing.Absent(), priority("7.5")),
                        new RankingEntry(id(2), new Standing.Withdrawn(), priority("0")),
                        new RankingEntry(id(3), new Standing.Suspended(), priority("0")),
                        scored(4, "55.0", "0")))
                .containsExactly(
                        "4:1:SELECTED:55.0",
                        "1:null:NOT_RANKED:null",
                        "2:null:NOT_RANKED:null",
                        "3:null:NOT_RANKED:null");
    }

    @Test
    @Rule("R-009")
    void example_14_a_slot_stays_empty_rather_than_go_below_the_pass_mark() {
        assertThat(rank(3, scored(1, "81", "0"), scored(2, "66", "0"), scored(3, "49.5", "0")))
                .containsExactly("1:1:SELECTED:81", "2:2:SELECTED:66", "3:null:NOT_RANKED:null");
    }

    @Test
    @Rule("R-017")
    void example_15_a_tie_matters_only_at_the_last_slot() {
        RankingEntry[] entries = {scored(1, "88", "0"), scored(2, "79", "0"), scored(3, "79", "0")};

        assertThat(rank(3, entries)).containsExactly("1:1:SELECTED:88", "2:2:SELECTED:79", "3:2:SELECTED:79");
        assertThat(ranking(V1, 3, null, entries).pending()).isEmpty();
        assertThat(ranking(V1, 2, null, entries).pending()).contains(new PendingTie(List.of(id(2), id(3)), 1));
        assertThat(rank(1, entries)).containsExactly("1:1:SELECTED:88", "2:2:NOT_SELECTED:79", "3:2:NOT_SELECTED:79");
    }

    @Test
    @Rule("R-017")
    void a_tie_that_the_chain_breaks_in_part_leaves_only_the_rest_to_the_authority() {
        PostRanking ranking = ranking(
                V1,
                2,
                null,
                scored(1, "80", "5"),
                scored(2, "85", "0"),
                scored(3, "80", "5"),
                scored(4, "82.5", "2.5"));

        assertThat(print(ranking))
                .containsExactly("2:1:SELECTED:85", "4:2:SELECTED:85.0", "1:3:NOT_SELECTED:85", "3:3:NOT_SELECTED:85");
    }

    @Test
    @Rule("R-015")
    void a_missing_mark_is_not_a_zero_and_stops_the_ranking() {
        var input = new PostInput(
                new PostId(1),
                1,
                List.of(scored(2, "80", "0"), new RankingEntry(id(1), new Standing.NotScored(), priority("0"))));

        assertThat(RankingRule.rank(V1, input, Optional.empty()))
                .isEqualTo(new RankingResult.Incomplete(List.of(id(1))));
    }

    @Test
    void every_step_names_its_values_and_its_article() {
        RankedLine line = ranking(V1, 1, null, scored(1, "80.0", "5"), scored(2, "85.0", "0"))
                .lines()
                .getLast();

        assertThat(line.tied()).isFalse();
        assertThat(line.why())
                .containsExactly(
                        new ReasonStep(
                                "why.passed",
                                List.of("80.0", "50.0"),
                                V1.passMark().source()),
                        new ReasonStep(
                                "why.priority",
                                List.of("5.0"),
                                V1.priorityCategories().source()),
                        new ReasonStep(
                                "why.total",
                                List.of("80.0", "5.0", "85.0"),
                                V1.passMark().source()),
                        new ReasonStep(
                                "why.tie.ROUND2_SCORE",
                                List.of("80.0"),
                                V1.tieChain().source()),
                        new ReasonStep(
                                "why.rank",
                                List.of("2", "1", "1"),
                                V1.passMark().source()),
                        new ReasonStep("why.result.NOT_SELECTED", List.of("1"), null));
    }

    @Test
    @Rule("R-015")
    void those_without_a_rank_are_told_why() {
        PostRanking ranking = ranking(
                V1,
                1,
                null,
                scored(1, "49.7", "2.5"),
                new RankingEntry(id(2), new Standing.Absent(), priority("0")),
                new RankingEntry(id(3), new Standing.Withdrawn(), priority("0")),
                new RankingEntry(id(4), new Standing.Suspended(), priority("0")));

        assertThat(ranking.lines())
                .extracting(line ->
                        line.why().getFirst().key() + line.why().getFirst().args())
                .containsExactly("why.belowPass[49.7, 50.0]", "why.absent[]", "why.withdrawn[]", "why.suspended[]");
        assertThat(ranking.lines())
                .extracting(RankedLine::officialMark)
                .containsExactly(points("49.7"), null, null, null);
    }

    @Test
    void shared_ranks_say_so() {
        assertThat(ranking(V1, 2, null, scored(1, "79", "0"), scored(2, "79", "0"))
                        .lines()
                        .getFirst()
                        .why())
                .contains(new ReasonStep(
                        "why.rankShared", List.of("1", "2", "2"), V1.passMark().source()))
                .contains(new ReasonStep(
                        "why.noPriority",
                        List.of("0.0"),
                        V1.priorityCategories().source()));
    }

    @Test
    @Rule("R-017")
    void a_tie_key_that_nobody_has_is_named_as_such() {
        PostRanking ranking =
                ranking(ShippedRules.of("V3"), 1, null, scored(1, "82.5", "2.5"), scored(2, "82.5", "2.5"));

        assertThat(ranking.chain()).containsExactly(TieBreakKey.ROUND2_SCORE, TieBreakKey.WRITTEN_SCORE);
        assertThat(ranking.lines().getFirst().why())
                .extracting(ReasonStep::key)
                .containsSubsequence("why.tie.ROUND2_SCORE", "why.tie.none.WRITTEN_SCORE", "why.tie.waits");
    }

    @Test
    void a_round_is_pending_while_one_post_is() {
        PostRanking open = ranking(V1, 1, null, scored(1, "82.5", "0"), scored(2, "82.5", "0"));
        PostRanking closed = ranking(V1, 1, null, scored(3, "82.5", "0"));

        assertThat(round(open, closed).pending()).isTrue();
        assertThat(round(closed).pending()).isFalse();
    }

    private static RoundRanking round(PostRanking... posts) {
        return new RoundRanking(
                new vn.bangvang.round.RoundId(1),
                1,
                RoundRanking.State.COMPUTED,
                java.time.Instant.EPOCH,
                "",
                List.of(posts),
                null,
                null,
                null);
    }

    @Test
    void values_check_themselves() {
        assertThatThrownBy(() -> new PostInput(new PostId(1), -1, List.of())).hasMessage("quota");
        assertThatThrownBy(() -> new PostInput(new PostId(1), 1, List.of(scored(1, "80", "0"), scored(1, "80", "0"))))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> new AuthorityDecision(" ", LocalDate.EPOCH, "x", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AuthorityDecision("1", LocalDate.EPOCH, "", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RankedLine(
                        id(1), null, Result.SELECTED, points("80"), points("0"), points("80"), false, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        List<RankedLine> two =
                ranking(V1, 2, null, scored(1, "80", "0"), scored(2, "81", "0")).lines();
        assertThatThrownBy(() -> new PostRanking(new PostId(1), 1, two, null, List.of(), null))
                .hasMessage("selected 2 of a quota of 1");
    }

    private static List<String> rank(int quota, RankingEntry... entries) {
        return rank(V1, quota, null, entries);
    }

    private static List<String> rank(
            RuleSet rules,
            int quota,
            @org.jspecify.annotations.Nullable AuthorityDecision decision,
            RankingEntry... entries) {
        return print(ranking(rules, quota, decision, entries));
    }

    private static List<String> print(PostRanking ranking) {
        return ranking.lines().stream()
                .map(line -> line.candidate().value() + ":" + line.rank() + ":" + line.result() + ":" + line.total())
                .toList();
    }

    private static PostRanking ranking(
            RuleSet rules,
            int quota,
            @org.jspecify.annotations.Nullable AuthorityDecision decision,
            RankingEntry... entries) {
        var result = RankingRule.rank(
                rules, new PostInput(new PostId(1), quota, List.of(entries)), Optional.ofNullable(decision));
        return ((RankingResult.Ranked) result).ranking();
    }

    private static AuthorityDecision decision(long... ids) {
        List<CandidateId> order = new ArrayList<>();
        for (long id : ids) {
            order.add(id(id));
        }
        return new AuthorityDecision("318-QĐ/TU", LocalDate.of(2023, 6, 9), "Thường trực Tỉnh ủy", order);
    }

    private static RankingEntry scored(long id, String mark, String priority) {
        return new RankingEntry(id(id), new Standing.Scored(points(mark), Map.of()), priority(priority));
    }

    private static RankingEntry keyed(long id, String mark, Map<TieBreakKey, BigDecimal> keys) {
        return new RankingEntry(id(id), new Standing.Scored(points(mark), keys), priority("0"));
    }

    private static PriorityPoints priority(String points) {
        return new PriorityPoints(points(points), V1.priorityCategories().source());
    }

    private static CandidateId id(long value) {
        return new CandidateId(value);
    }

    private static BigDecimal points(String text) {
        return new BigDecimal(text);
    }
}
