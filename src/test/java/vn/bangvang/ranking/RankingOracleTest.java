package vn.bangvang.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bangvang.Rule;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.RankedLine.Result;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.round.PostId;

/** Thousands of seeded posts against an oracle that counts, for each candidate, who stands strictly before. */
class RankingOracleTest {

    private static final RuleSet RULES = ShippedRules.of("V1");
    private static final String[] PRIORITIES = {"0", "0", "0", "2.5", "5", "7.5"};

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("oracle.seeds", 3000));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @Rule("R-017")
    void the_ranking_is_what_counting_says_whatever_the_order_of_input(int seed) {
        Random random = new Random(seed);
        List<RankingEntry> entries = entries(random);
        int quota = random.nextInt(5);
        PostRanking ranking = rank(entries, quota);
        Collections.shuffle(entries, random);

        assertThat(rank(entries, quota)).isEqualTo(ranking);
        assertThat(ranking.lines()).hasSameSizeAs(entries);
        for (RankedLine line : ranking.lines()) {
            RankingEntry own = find(entries, line.candidate());
            assertThat(line.result())
                    .as("seed %d candidate %s", seed, line.candidate())
                    .isEqualTo(expected(entries, own, quota));
        }
        assertThat(ranking.lines().stream().filter(line -> line.result() == Result.SELECTED))
                .hasSizeLessThanOrEqualTo(quota);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    @Rule("R-017")
    void a_higher_mark_never_lowers_its_owner(int seed) {
        Random random = new Random(seed);
        List<RankingEntry> entries = entries(random);
        int quota = random.nextInt(5);
        int raised = random.nextInt(entries.size());
        RankingEntry before = entries.get(raised);
        if (!(before.standing() instanceof Standing.Scored scored)) {
            return;
        }
        int rankBefore = rankOf(rank(entries, quota), before.candidate());
        entries.set(
                raised,
                new RankingEntry(
                        before.candidate(),
                        new Standing.Scored(scored.officialMark().add(new BigDecimal("0.1")), Map.of()),
                        before.priority()));

        assertThat(rankOf(rank(entries, quota), before.candidate())).isLessThanOrEqualTo(rankBefore);
    }

    private static Result expected(List<RankingEntry> entries, RankingEntry own, int quota) {
        if (!passes(own)) {
            return Result.NOT_RANKED;
        }
        long ahead = entries.stream()
                .filter(other -> passes(other) && before(other, own))
                .count();
        long equal = entries.stream()
                .filter(other -> passes(other) && !before(other, own) && !before(own, other))
                .count();
        if (ahead >= quota) {
            return Result.NOT_SELECTED;
        }
        return ahead + equal <= quota || sameTotalAllFit(entries, own, quota)
                ? Result.SELECTED
                : Result.PENDING_DECISION;
    }

    private static boolean sameTotalAllFit(List<RankingEntry> entries, RankingEntry own, int quota) {
        return entries.stream()
                        .filter(other -> passes(other) && total(other).compareTo(total(own)) >= 0)
                        .count()
                <= quota;
    }

    private static boolean before(RankingEntry left, RankingEntry right) {
        int byTotal = total(left).compareTo(total(right));
        return byTotal > 0 || (byTotal == 0 && mark(left).compareTo(mark(right)) > 0);
    }

    private static boolean passes(RankingEntry entry) {
        return entry.standing() instanceof Standing.Scored && mark(entry).compareTo(new BigDecimal("50")) >= 0;
    }

    private static BigDecimal mark(RankingEntry entry) {
        return ((Standing.Scored) entry.standing()).officialMark();
    }

    private static BigDecimal total(RankingEntry entry) {
        return mark(entry).add(entry.priority().points());
    }

    private static List<RankingEntry> entries(Random random) {
        List<RankingEntry> entries = new ArrayList<>();
        int size = 1 + random.nextInt(9);
        for (int i = 0; i < size; i++) {
            // Few distinct marks, near the pass mark, so that ties and misses are common.
            Standing standing = switch (random.nextInt(10)) {
                case 0 -> new Standing.Absent();
                case 1 -> new Standing.Withdrawn();
                default ->
                    new Standing.Scored(
                            new BigDecimal("47.5")
                                    .add(new BigDecimal("2.5").multiply(BigDecimal.valueOf(random.nextInt(6)))),
                            Map.of());
            };
            entries.add(new RankingEntry(
                    new CandidateId(i + 1),
                    standing,
                    new PriorityPoints(
                            new BigDecimal(PRIORITIES[random.nextInt(PRIORITIES.length)]),
                            RULES.priorityCategories().source())));
        }
        return entries;
    }

    private static PostRanking rank(List<RankingEntry> entries, int quota) {
        return ((RankingResult.Ranked)
                        RankingRule.rank(RULES, new PostInput(new PostId(1), quota, entries), Optional.empty()))
                .ranking();
    }

    private static RankingEntry find(List<RankingEntry> entries, CandidateId id) {
        return entries.stream()
                .filter(entry -> entry.candidate().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static int rankOf(PostRanking ranking, CandidateId id) {
        Integer rank = ranking.lines().stream()
                .filter(line -> line.candidate().equals(id))
                .findFirst()
                .orElseThrow()
                .rank();
        return rank == null ? Integer.MAX_VALUE : rank;
    }
}
