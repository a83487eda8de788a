package vn.bangvang.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bangvang.Rule;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.RankedLine.Result;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.TieBreakKey;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.round.PostId;

class CommonRuleTest {

    private static final PostId A = new PostId(1);
    private static final PostId B = new PostId(2);
    private static final PostId C = new PostId(3);

    @ParameterizedTest
    @ValueSource(strings = {"V2", "V3", "V4"})
    @Rule("R-019")
    void example_24_second_in_the_first_wish_wins_the_second_one(String code) {
        assertThat(rank(
                        ShippedRules.of(code),
                        List.of(post(A, 1), post(B, 1)),
                        wish(1, "90", "0", A, B),
                        wish(2, "85", "0", A, B),
                        wish(3, "70", "0", B)))
                .containsExactly(
                        "1: 1 1 SELECTED, 2 2 NOT_SELECTED", "2: 1 1 PLACED_ELSEWHERE, 2 2 SELECTED, 3 3 NOT_SELECTED");
    }

    @Test
    @Rule("R-019")
    void a_higher_total_with_a_first_wish_goes_before_a_second_wish() {
        assertThat(rank(
                        ShippedRules.of("V2"),
                        List.of(post(A, 1), post(B, 1)),
                        wish(1, "90", "0", A, B),
                        wish(2, "85", "0", A, B),
                        wish(3, "86", "0", B)))
                .containsExactly(
                        "1: 1 1 SELECTED, 2 2 NOT_SELECTED", "2: 1 1 PLACED_ELSEWHERE, 3 2 SELECTED, 2 3 NOT_SELECTED");
    }

    @Test
    @Rule("R-019")
    void for_public_employees_first_wishes_go_before_second_ones_whatever_the_total() {
        assertThat(rank(
                        ShippedRules.of("W1"),
                        List.of(post(A, 1), post(B, 2)),
                        wish(1, "90", "0", A, B),
                        wish(2, "85", "0", A, B),
                        wish(3, "70", "0", B),
                        wish(4, "60", "0", B, A)))
                .containsExactly(
                        "1: 1 1 SELECTED, 2 2 NOT_SELECTED, 4 null PLACED_ELSEWHERE",
                        "2: 3 1 SELECTED, 4 2 SELECTED, 2 3 NOT_SELECTED, 1 null PLACED_ELSEWHERE");
    }

    @Test
    @Rule("R-019")
    void a_second_wish_fills_what_first_wishes_left() {
        assertThat(rank(
                        ShippedRules.of("W1"),
                        List.of(post(A, 1), post(B, 2)),
                        wish(1, "90", "0", A, B),
                        wish(2, "85", "0", A, B),
                        wish(3, "70", "0", B)))
                .containsExactly(
                        "1: 1 1 SELECTED, 2 2 NOT_SELECTED", "2: 3 1 SELECTED, 2 2 SELECTED, 1 null PLACED_ELSEWHERE");
    }

    @Test
    void below_the_pass_mark_is_ranked_nowhere_and_lost_nowhere() {
        assertThat(rank(
                        ShippedRules.of("V4"),
                        List.of(post(A, 2), post(B, 2)),
                        wish(1, "49.9", "7.5", A, B),
                        wish(2, "50", "0", B)))
                .containsExactly("1: 1 null NOT_RANKED", "2: 2 1 SELECTED, 1 null NOT_RANKED");
    }

    @Test
    void equals_who_all_fit_share_a_rank_and_no_key_is_asked() {
        assertThat(rank(
                        ShippedRules.of("V4"),
                        List.of(post(A, 1), post(B, 1)),
                        wish(1, "80", "5", A),
                        wish(2, "85", "0", B)))
                .containsExactly("1: 1 1 SELECTED", "2: 2 1 SELECTED");
    }

    @Test
    void a_tie_for_the_last_slot_is_broken_by_the_chain() {
        assertThat(rank(
                        ShippedRules.of("V4"),
                        List.of(post(A, 1), post(B, 1)),
                        wish(1, "80", "5", A, B),
                        wish(2, "85", "0", A, B)))
                .containsExactly("1: 2 1 SELECTED, 1 2 NOT_SELECTED", "2: 2 1 PLACED_ELSEWHERE, 1 2 SELECTED");
    }

    @Test
    @Rule("R-018")
    void what_the_chain_cannot_break_waits_for_the_authority_with_all_who_hang_on_it() {
        List<WishingEntry> entries = List.of(
                wish(1, "80", "0", A, B), wish(2, "80", "0", A, B), wish(3, "70", "0", B), wish(4, "65", "0", C));
        List<CommonPost> posts = List.of(post(A, 1), post(B, 1), post(C, 1));
        List<PostRanking> waiting = ranked(ShippedRules.of("V4"), posts, entries, List.of());

        assertThat(print(waiting))
                .containsExactly(
                        "1: 1 1 PENDING_DECISION, 2 1 PENDING_DECISION",
                        "2: 1 1 PENDING_DECISION, 2 1 PENDING_DECISION, 3 3 PENDING_DECISION",
                        "3: 4 1 PENDING_DECISION");
        assertThat(waiting.get(0).pending()).contains(new PendingTie(List.of(id(1), id(2)), 1));
        assertThat(waiting.get(1).pending()).isEmpty();

        List<PostRanking> decided =
                ranked(ShippedRules.of("V4"), posts, entries, List.of(decision(2, 1), decision(3, 4)));
        assertThat(print(decided))
                .containsExactly(
                        "1: 2 1 SELECTED, 1 2 NOT_SELECTED",
                        "2: 2 1 PLACED_ELSEWHERE, 1 2 SELECTED, 3 3 NOT_SELECTED",
                        "3: 4 1 SELECTED");
        assertThat(decided.get(0).decision()).isEqualTo(decision(2, 1));
        assertThat(decided.get(0).pending()).isEmpty();
        assertThat(decided.get(0).lines().getFirst().why())
                .extracting(ReasonStep::key)
                .containsExactly(
                        "why.passed",
                        "why.noPriority",
                        "why.total",
                        "why.tie.ROUND2_SCORE",
                        "why.tie.none.WRITTEN_SCORE",
                        "why.tie.authority",
                        "why.rank",
                        "why.wish.BY_TOTAL",
                        "why.result.SELECTED");
    }

    @Test
    @Rule("R-018")
    void while_a_tie_waits_who_wants_only_what_is_full_has_lost_already() {
        List<PostRanking> waiting = ranked(
                ShippedRules.of("V4"),
                List.of(post(A, 1), post(B, 1)),
                List.of(
                        wish(1, "90", "0", A),
                        wish(2, "80", "0", B),
                        wish(3, "80", "0", B),
                        wish(4, "70", "0", A),
                        wish(5, "60", "0", A, B)),
                List.of());

        assertThat(print(waiting))
                .containsExactly(
                        "1: 1 1 SELECTED, 4 2 NOT_SELECTED, 5 3 PENDING_DECISION",
                        "2: 2 1 PENDING_DECISION, 3 1 PENDING_DECISION, 5 3 PENDING_DECISION");
    }

    @Test
    @Rule("R-018")
    void a_decision_on_others_or_on_some_of_the_tied_decides_nothing() {
        List<WishingEntry> entries = List.of(wish(1, "80", "0", A), wish(2, "80", "0", A), wish(3, "80", "0", A));

        List<PostRanking> waiting =
                ranked(ShippedRules.of("V4"), List.of(post(A, 1)), entries, List.of(decision(1, 2), decision(4, 5, 6)));

        assertThat(waiting.getFirst().pending()).contains(new PendingTie(List.of(id(1), id(2), id(3)), 1));
        assertThat(waiting.getFirst().decision()).isNull();
    }

    @Test
    @Rule("R-018")
    void where_first_wishes_go_first_a_turn_that_a_waiting_tie_holds_back_waits_too() {
        List<PostRanking> waiting = ranked(
                ShippedRules.of("W1"),
                List.of(post(A, 1), post(B, 2)),
                List.of(wish(1, "80", "0", A, B), wish(2, "80", "0", A, B), wish(3, "70", "0", B, A)),
                List.of());

        assertThat(print(waiting).getFirst())
                .startsWith("1: 1 1 PENDING_DECISION, 2 1 PENDING_DECISION, 3 3 PENDING_DECISION");
        assertThat(print(waiting)).noneMatch(line -> line.contains(" SELECTED") || line.contains("PLACED_ELSEWHERE"));
    }

    @Test
    void who_shares_a_rank_is_told_so_and_each_line_says_which_wish_it_is() {
        List<PostRanking> rankings = ranked(
                ShippedRules.of("V4"),
                List.of(post(A, 2), post(B, 1)),
                List.of(wish(1, "80", "0", A), wish(2, "80", "0", A), wish(3, "70", "0", A, B)),
                List.of());

        assertThat(rankings.getFirst().lines()).extracting(RankedLine::tied).containsExactly(true, true, false);
        assertThat(rankings.get(1).lines().getFirst().why())
                .filteredOn(step -> step.key().startsWith("why.wish."))
                .extracting(ReasonStep::args)
                .containsExactly(List.of("2", "P2"));
    }

    @Test
    @Rule("R-019")
    void a_law_without_recruitment_in_common_ranks_no_wishes() {
        assertThatThrownBy(() -> rank(ShippedRules.of("V1"), List.of(post(A, 1)), wish(1, "80", "0", A)))
                .hasMessage("V1-Q1 knows no recruitment in common");
    }

    @Test
    void a_missing_mark_stops_all_posts_of_the_group() {
        RuleSet rules = ShippedRules.of("V4");
        var open = new WishingEntry(new RankingEntry(id(7), new Standing.NotScored(), points(rules, "0")), List.of(A));

        assertThat(CommonRule.rank(
                        rules, rules.tieChain(), List.of(post(A, 1)), List.of(wish(1, "80", "0", A), open), List.of()))
                .isEqualTo(new CommonResult.Incomplete(List.of(id(7))));
    }

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("oracle.seeds", 1500));
    }

    /** Distinct totals, so that the law leaves no choice: whoever is highest takes the best wish that is still open. */
    @ParameterizedTest
    @MethodSource("seeds")
    @Rule("R-019")
    void by_total_each_gets_the_best_wish_that_nobody_higher_filled(int seed) {
        Random random = new Random(seed);
        RuleSet rules = ShippedRules.of(List.of("V2", "V3", "V4").get(random.nextInt(3)));
        List<CommonPost> posts = List.of(post(A, random.nextInt(3)), post(B, random.nextInt(3)), post(C, 1));
        List<WishingEntry> entries = entries(rules, random);
        List<PostRanking> rankings = ranked(rules, posts, entries, List.of());
        Map<Long, Long> oracle = highestFirst(posts, entries);
        Collections.shuffle(entries, random);

        assertThat(ranked(rules, posts, entries, List.of())).isEqualTo(rankings);
        assertThat(placed(rankings)).as("seed %d", seed).isEqualTo(oracle);
        for (PostRanking ranking : rankings) {
            assertThat(ranking.lines().stream().map(line -> line.candidate().value()))
                    .containsExactlyInAnyOrderElementsOf(entries.stream()
                            .filter(entry -> entry.wishes().contains(ranking.postId()))
                            .map(entry -> entry.entry().candidate().value())
                            .toList());
        }
    }

    /** Nobody wants a post more than the own one and stands before someone who got it. */
    @ParameterizedTest
    @MethodSource("seeds")
    @Rule("R-019")
    void nobody_is_passed_over_at_a_better_wish(int seed) {
        Random random = new Random(seed);
        boolean firstWishes = random.nextBoolean();
        RuleSet rules = ShippedRules.of(firstWishes ? "W1" : "V4");
        List<CommonPost> posts = List.of(post(A, random.nextInt(3)), post(B, 1), post(C, 1));
        List<WishingEntry> entries = entries(rules, random);
        Map<Long, Long> placed = placed(ranked(rules, posts, entries, List.of()));

        for (WishingEntry one : entries) {
            for (WishingEntry other : entries) {
                Long got = placed.get(other.entry().candidate().value());
                if (got == null || !passes(one)) {
                    continue;
                }
                int wanted = one.wishes().indexOf(new PostId(got));
                Long own = placed.get(one.entry().candidate().value());
                boolean better =
                        wanted >= 0 && (own == null || wanted < one.wishes().indexOf(new PostId(own)));
                boolean before = firstWishes
                        ? wanted < other.wishes().indexOf(new PostId(got))
                                || (wanted == other.wishes().indexOf(new PostId(got))
                                        && total(one).compareTo(total(other)) > 0)
                        : total(one).compareTo(total(other)) > 0;
                assertThat(better && before)
                        .as(
                                "seed %d: %s envies %s",
                                seed, one.entry().candidate(), other.entry().candidate())
                        .isFalse();
            }
        }
    }

    private static Map<Long, Long> highestFirst(List<CommonPost> posts, List<WishingEntry> entries) {
        Map<PostId, Integer> left = new HashMap<>();
        posts.forEach(post -> left.put(post.post(), post.quota()));
        Map<Long, Long> placed = new HashMap<>();
        List<WishingEntry> todo = new ArrayList<>(entries);
        while (!todo.isEmpty()) {
            WishingEntry highest = todo.getFirst();
            for (WishingEntry other : todo) {
                highest = total(other).compareTo(total(highest)) > 0 ? other : highest;
            }
            todo.remove(highest);
            for (PostId wish : highest.wishes()) {
                if (passes(highest) && left.getOrDefault(wish, 0) > 0) {
                    left.merge(wish, -1, Integer::sum);
                    placed.put(highest.entry().candidate().value(), wish.value());
                    break;
                }
            }
        }
        return placed;
    }

    private static Map<Long, Long> placed(List<PostRanking> rankings) {
        return rankings.stream()
                .flatMap(ranking -> ranking.lines().stream()
                        .filter(line -> line.result() == Result.SELECTED)
                        .map(line -> Map.entry(
                                line.candidate().value(), ranking.postId().value())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<WishingEntry> entries(RuleSet rules, Random random) {
        List<Integer> tenths = new ArrayList<>(IntStream.range(480, 600).boxed().toList());
        Collections.shuffle(tenths, random);
        List<WishingEntry> entries = new ArrayList<>();
        int size = 1 + random.nextInt(9);
        for (int i = 0; i < size; i++) {
            List<PostId> wishes = new ArrayList<>(List.of(A, B, C));
            Collections.shuffle(wishes, random);
            entries.add(new WishingEntry(
                    new RankingEntry(
                            id(i + 1),
                            new Standing.Scored(BigDecimal.valueOf(tenths.get(i), 1), Map.of()),
                            points(rules, "0")),
                    wishes.subList(0, 1 + random.nextInt(3))));
        }
        return entries;
    }

    private static boolean passes(WishingEntry entry) {
        return total(entry).compareTo(new BigDecimal("50")) >= 0;
    }

    private static BigDecimal total(WishingEntry entry) {
        return ((Standing.Scored) entry.entry().standing())
                .officialMark()
                .add(entry.entry().priority().points());
    }

    private static List<String> rank(RuleSet rules, List<CommonPost> posts, WishingEntry... entries) {
        return print(ranked(rules, posts, List.of(entries), List.of()));
    }

    private static List<PostRanking> ranked(
            RuleSet rules, List<CommonPost> posts, List<WishingEntry> entries, List<AuthorityDecision> decisions) {
        return ((CommonResult.Ranked) CommonRule.rank(rules, rules.tieChain(), posts, entries, decisions)).posts();
    }

    private static List<String> print(List<PostRanking> rankings) {
        return rankings.stream()
                .map(ranking -> ranking.postId().value() + ": "
                        + ranking.lines().stream()
                                .map(line -> line.candidate().value() + " " + line.rank() + " " + line.result())
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    private static WishingEntry wish(long id, String mark, String priority, PostId... wishes) {
        RuleSet rules = ShippedRules.of("V2");
        return new WishingEntry(
                new RankingEntry(
                        id(id),
                        new Standing.Scored(new BigDecimal(mark), Map.<TieBreakKey, BigDecimal>of()),
                        points(rules, priority)),
                List.of(wishes));
    }

    private static CommonPost post(PostId id, int quota) {
        return new CommonPost(id, "P" + id.value(), quota);
    }

    private static AuthorityDecision decision(long... order) {
        return new AuthorityDecision(
                "12-QĐ/TU",
                LocalDate.of(2024, 12, 1),
                "Trần Đức Quận",
                Stream.of(java.util.Arrays.stream(order).boxed().toArray(Long[]::new))
                        .map(CandidateId::new)
                        .toList());
    }

    private static CandidateId id(long id) {
        return new CandidateId(id);
    }

    private static PriorityPoints points(RuleSet rules, String points) {
        return new PriorityPoints(
                new BigDecimal(points), rules.priorityCategories().source());
    }
}
