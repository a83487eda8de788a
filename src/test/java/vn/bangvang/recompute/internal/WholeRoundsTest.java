package vn.bangvang.recompute.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bangvang.ranking.PostRanking;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.ranking.RankedLine.Result;
import vn.bangvang.ranking.Standing;
import vn.bangvang.recompute.bundle.Bundle;
import vn.bangvang.recompute.calculator.Comparison;
import vn.bangvang.recompute.calculator.Computed;
import vn.bangvang.recompute.calculator.SecondCalculator;
import vn.bangvang.recompute.internal.TestRound.Person;
import vn.bangvang.recompute.internal.TestRound.State;
import vn.bangvang.recompute.internal.TestRound.Work;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.RoundKind;

/** Thousands of seeded rounds of every kind: the first calculator, the second, and brute force. */
class WholeRoundsTest {

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("oracle.seeds", 2000));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void both_calculators_and_brute_force_agree_whatever_the_order_of_input(int seed) {
        TestRound round = RandomRounds.of(seed);
        List<PostRanking> rankings = RandomRounds.ranked(round);
        Bundle bundle = TestBundles.of(round, rankings, seed % 7 == 0);

        assertThat(Comparison.differences(bundle, Objects.requireNonNull(bundle.result())))
                .as("seed %d", seed)
                .isEmpty();
        bruteForce(seed, round, rankings);
        counts(round, rankings, SecondCalculator.compute(bundle));

        List<Person> shuffled = new ArrayList<>(round.people());
        Collections.shuffle(shuffled, new Random(seed));
        TestRound other = round.with(shuffled);
        assertThat(RandomRounds.ranked(other)).isEqualTo(rankings);
        assertThat(SecondCalculator.compute(TestBundles.of(other, rankings, seed % 7 == 0))
                        .lines())
                .containsExactlyInAnyOrderElementsOf(
                        SecondCalculator.compute(bundle).lines());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void raising_one_mark_never_lowers_its_owner(int seed) {
        TestRound round = RandomRounds.of(seed).decided(List.of());
        Random random = new Random(seed);
        int who = random.nextInt(round.people().size());
        Person before = round.people().get(who);
        List<PaperKind> sat = before.work().entrySet().stream()
                .filter(entry -> entry.getValue().state() == State.SAT)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        if (sat.isEmpty()) {
            return;
        }
        PaperKind paper = sat.get(random.nextInt(sat.size()));
        Work work = Objects.requireNonNull(before.work().get(paper));
        List<Person> people = new ArrayList<>(round.people());
        people.set(who, before.with(paper, work.corrected(round.official(work).add(new BigDecimal("0.3")))));
        TestRound higher = round.with(people);
        List<PostRanking> was = RandomRounds.ranked(round);
        List<PostRanking> is = RandomRounds.ranked(higher);

        if (!round.post(before.post()).common()) {
            assertThat(rank(is, before)).as("seed %d", seed).isLessThanOrEqualTo(rank(was, before));
        } else if (!pending(was) && !pending(is)) {
            assertThat(wish(is, before)).as("seed %d", seed).isLessThanOrEqualTo(wish(was, before));
        }
        Bundle bundle = TestBundles.of(higher, is);
        assertThat(Comparison.differences(bundle, Objects.requireNonNull(bundle.result())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_disqualification_takes_one_out_and_lifting_it_restores_every_rank(int seed) {
        TestRound round = RandomRounds.of(seed);
        int who = new Random(seed).nextInt(round.people().size());
        Person before = round.people().get(who);
        PaperKind paper = before.work().keySet().iterator().next();
        Work work = Objects.requireNonNull(before.work().get(paper));
        List<Person> people = new ArrayList<>(round.people());
        people.set(who, before.with(paper, work.suspended()));
        TestRound without = round.with(people);
        List<PostRanking> out = RandomRounds.ranked(without);
        Bundle bundle = TestBundles.of(without, out);

        assertThat(Comparison.differences(bundle, Objects.requireNonNull(bundle.result())))
                .isEmpty();
        assertThat(lines(out).stream()
                        .filter(line -> line.candidate().equals(before.candidate()))
                        .map(RankedLine::result))
                .isNotEmpty()
                .containsOnly(round.kind() == RoundKind.QUARTERLY_ASSESSMENT ? Result.FAIL : Result.NOT_RANKED);
        people.set(who, before);
        assertThat(RandomRounds.ranked(without.with(people))).isEqualTo(RandomRounds.ranked(round));
    }

    @Test
    void the_rounds_are_of_every_kind_and_reach_every_result() {
        Map<String, Integer> seen = new TreeMap<>();
        for (int seed = 0; seed < 1500; seed++) {
            TestRound round = RandomRounds.of(seed);
            seen.merge(round.kind().name(), 1, Integer::sum);
            seen.merge(round.rules().code().value(), 1, Integer::sum);
            round.people()
                    .forEach(person ->
                            seen.merge(round.standing(person).getClass().getSimpleName(), 1, Integer::sum));
            lines(RandomRounds.ranked(round)).forEach(line -> {
                seen.merge(line.result().name(), 1, Integer::sum);
                line.why().forEach(step -> seen.merge(step.key(), 1, Integer::sum));
            });
        }

        assertThat(seen)
                .containsKeys("COMPETITIVE_EXAM", "SELECTION", "INTERVIEW_EXAM", "QUARTERLY_ASSESSMENT")
                .containsKeys("V1", "V1b", "V2", "V3", "V4", "W1")
                .containsKeys("SELECTED", "NOT_SELECTED", "PENDING_DECISION", "PLACED_ELSEWHERE", "PASS", "FAIL")
                .containsKeys("NOT_RANKED")
                .containsKeys(java.util.Arrays.stream(Standing.class.getPermittedSubclasses())
                        .filter(state -> state != Standing.NotScored.class)
                        .map(Class::getSimpleName)
                        .toArray(String[]::new))
                .containsKeys(
                        "why.weighted",
                        "why.deducted.REPRIMAND",
                        "why.partsReach",
                        "why.partBelow.WRITTEN",
                        "why.partBelow.INTERVIEW",
                        "why.tie.WRITTEN_SCORE",
                        "why.tie.ENTRY_QUALITY_EXEMPT",
                        "why.tie.ENTRY_QUALITY_SCORE",
                        "why.tie.ROUND1_CORRECT",
                        "why.tie.none.ROUND1_CORRECT",
                        "why.tie.authority",
                        "why.tie.waits",
                        "why.rankShared",
                        "why.wish.BY_TOTAL",
                        "why.wish.FIRST_WISH_FIRST",
                        "why.assessment.reached",
                        "why.assessment.below");
    }

    private static void bruteForce(int seed, TestRound round, List<PostRanking> rankings) {
        var oracle = new BruteForce(round);
        for (PostRanking ranking : rankings) {
            TestRound.Post post = round.post((int) ranking.postId().value());
            if (!post.common()) {
                assertThat(ranking.lines().stream()
                                .map(line ->
                                        "%03d %s %s".formatted(line.candidate().value(), line.rank(), line.result()))
                                .sorted())
                        .as("seed %d post %s", seed, post.code())
                        .isEqualTo(oracle.lines(post, round.kind() == RoundKind.QUARTERLY_ASSESSMENT));
            }
        }
        if (round.posts().getFirst().common() && !pending(rankings)) {
            Map<String, Integer> placed = new HashMap<>();
            rankings.forEach(ranking -> ranking.lines().stream()
                    .filter(line -> line.result() == Result.SELECTED)
                    .forEach(
                            line -> placed.put("%03d".formatted(line.candidate().value()), (int)
                                    ranking.postId().value())));
            assertThat(placed).as("seed %d", seed).isEqualTo(oracle.placed());
        }
    }

    /** Nobody is lost on the way from the papers to standings, rankings and the recalculation. */
    private static void counts(TestRound round, List<PostRanking> rankings, Computed computed) {
        Map<Integer, TreeSet<Long>> wished = new HashMap<>();
        round.people()
                .forEach(person -> person.wishes()
                        .forEach(wish -> wished.computeIfAbsent(wish, post -> new TreeSet<>())
                                .add((long) person.id())));
        for (PostRanking ranking : rankings) {
            assertThat(ranking.lines().stream().map(line -> line.candidate().value()))
                    .containsExactlyInAnyOrderElementsOf(
                            wished.getOrDefault((int) ranking.postId().value(), new TreeSet<>()));
            assertThat(ranking.lines().stream().filter(line -> line.result() == Result.SELECTED))
                    .hasSizeLessThanOrEqualTo(ranking.quota());
        }
        assertThat(computed.lines()).hasSize(lines(rankings).size());
        assertThat(lines(rankings)).allMatch(line -> !line.why().isEmpty());
        Map<RankedLine.Result, Integer> results = new EnumMap<>(RankedLine.Result.class);
        lines(rankings).forEach(line -> results.merge(line.result(), 1, Integer::sum));
        assertThat(results.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(computed.lines().size());
    }

    private static List<RankedLine> lines(List<PostRanking> rankings) {
        return rankings.stream().flatMap(ranking -> ranking.lines().stream()).toList();
    }

    private static boolean pending(List<PostRanking> rankings) {
        return rankings.stream().anyMatch(ranking -> ranking.pending().isPresent());
    }

    private static int rank(List<PostRanking> rankings, Person person) {
        return lines(rankings).stream()
                .filter(line -> line.candidate().equals(person.candidate()))
                .map(RankedLine::rank)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    /** The place of the wish that was granted. */
    private static int wish(List<PostRanking> rankings, Person person) {
        return rankings.stream()
                .filter(ranking -> ranking.lines().stream()
                        .anyMatch(line ->
                                line.candidate().equals(person.candidate()) && line.result() == Result.SELECTED))
                .map(ranking -> person.wishes().indexOf((int) ranking.postId().value()))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }
}
