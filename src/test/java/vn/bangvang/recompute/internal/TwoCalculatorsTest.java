package vn.bangvang.recompute.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.AuthorityDecision;
import vn.bangvang.ranking.PostInput;
import vn.bangvang.ranking.PostRanking;
import vn.bangvang.ranking.PriorityPoints;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.ranking.RankingEntry;
import vn.bangvang.ranking.RankingResult;
import vn.bangvang.ranking.RankingRule;
import vn.bangvang.ranking.Standing;
import vn.bangvang.recompute.bundle.Bundle;
import vn.bangvang.recompute.bundle.Entrant;
import vn.bangvang.recompute.bundle.Entrant.Attendance;
import vn.bangvang.recompute.bundle.Stated;
import vn.bangvang.recompute.calculator.Comparison;
import vn.bangvang.recompute.calculator.Computed;
import vn.bangvang.recompute.calculator.SecondCalculator;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.TieBreakKey;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.round.PostId;
import vn.bangvang.scoring.Mark;
import vn.bangvang.scoring.OfficialMarkRule;
import vn.bangvang.scoring.SpreadDecision;

/** Thousands of seeded rounds, each worked out by the first calculator and checked by the second. */
class TwoCalculatorsTest {

    private static final List<RuleSet> RULE_SETS =
            List.of(ShippedRules.of("V1"), ShippedRules.of("V2"), ShippedRules.of("V3"), ShippedRules.of("V4"));
    private static final String[] BONUS = {"", "", "2.5", "5", "7.5 5", "1.5 2.5"};
    private static final String[] CENTRES = {"47", "49.5", "50", "50", "52.5", "55", "80"};

    /** One candidate as both calculators see one. */
    private record Both(Entrant entrant, RankingEntry entry) {}

    static IntStream seeds() {
        return IntStream.range(0, Integer.getInteger("oracle.seeds", 3000));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void both_agree_on_every_candidate_whatever_the_order_of_input(int seed) {
        Random random = new Random(seed);
        RuleSet rules = RULE_SETS.get(random.nextInt(RULE_SETS.size()));
        int quota = 1 + random.nextInt(4);
        List<Both> people = people(rules, random);
        PostRanking open = first(rules, quota, people, null);
        PostRanking ranking = open.pending().isEmpty() || random.nextInt(3) == 0
                ? open
                : first(rules, quota, people, decision(open, random));
        Bundle bundle = bundle(rules, quota, people, ranking);

        assertThat(Comparison.differences(bundle, Objects.requireNonNull(bundle.result())))
                .as("seed %d", seed)
                .isEmpty();
        Computed computed = SecondCalculator.compute(bundle);
        assertThat(computed.lines()).hasSameSizeAs(people);
        assertThat(ranking.lines()).hasSameSizeAs(people);

        Collections.shuffle(people, random);
        assertThat(SecondCalculator.compute(bundle(rules, quota, people, ranking))
                        .lines())
                .containsExactlyInAnyOrderElementsOf(computed.lines());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void raising_one_mark_never_lowers_its_owner(int seed) {
        Random random = new Random(seed);
        RuleSet rules = RULE_SETS.get(random.nextInt(RULE_SETS.size()));
        List<Both> people = people(rules, random);
        Bundle bundle = bundle(rules, 1 + random.nextInt(4), people, null);
        int who = random.nextInt(people.size());
        Entrant before = bundle.candidates().get(who);
        if (before.attendance() != Attendance.PRESENT) {
            return;
        }
        BigDecimal mark = Objects.requireNonNull(
                SecondCalculator.compute(bundle).lines().get(who).mark());
        List<Entrant> raised = new ArrayList<>(bundle.candidates());
        Entrant.Marks marks = before.components().getFirst();
        raised.set(
                who,
                new Entrant(
                        before.number(),
                        before.post(),
                        before.attendance(),
                        before.bonus(),
                        before.keys(),
                        List.of(new Entrant.Marks(
                                marks.component(),
                                null,
                                marks.sheets(),
                                marks.decision(),
                                List.of(new Entrant.Change(mark, mark.add(new BigDecimal("0.1"))))))));
        Bundle higher =
                new Bundle(bundle.format(), bundle.round(), bundle.rules(), bundle.posts(), raised, List.of(), null);

        assertThat(rank(higher, who)).isLessThanOrEqualTo(rank(bundle, who));
    }

    private static int rank(Bundle bundle, int who) {
        Integer rank = SecondCalculator.compute(bundle).lines().get(who).rank();
        return rank == null ? Integer.MAX_VALUE : rank;
    }

    private static List<Both> people(RuleSet rules, Random random) {
        List<Both> people = new ArrayList<>();
        int size = 1 + random.nextInt(9);
        for (int i = 1; i <= size; i++) {
            people.add(person(rules, random, i));
        }
        return people;
    }

    private static Both person(RuleSet rules, Random random, int number) {
        List<BigDecimal> bonus = java.util.Arrays.stream(BONUS[random.nextInt(BONUS.length)].split(" "))
                .filter(points -> !points.isEmpty())
                .map(BigDecimal::new)
                .toList();
        Attendance attendance =
                random.nextInt(8) == 0 ? Attendance.values()[1 + random.nextInt(3)] : Attendance.PRESENT;
        Map<TieBreakKey, BigDecimal> keys = new HashMap<>();
        rules.tieChain().value().stream()
                .filter(key -> key != TieBreakKey.ROUND2_SCORE && random.nextInt(3) > 0)
                .forEach(key -> keys.put(key, BigDecimal.valueOf(random.nextInt(3))));
        List<Mark> totals = totals(random);
        Entrant.Marks marks = marks(rules, random, totals);
        Standing standing = switch (attendance) {
            case PRESENT -> new Standing.Scored(official(rules, totals, marks), keys);
            case ABSENT -> new Standing.Absent();
            case WITHDRAWN -> new Standing.Withdrawn();
            case SUSPENDED -> new Standing.Suspended();
        };
        Map<String, BigDecimal> named = new HashMap<>();
        keys.forEach((key, value) -> named.put(key.name(), value));
        return new Both(
                new Entrant(
                        "%03d".formatted(number),
                        "P1",
                        attendance,
                        bonus.stream()
                                .map(points -> new Entrant.Bonus(points, null))
                                .toList(),
                        named,
                        attendance == Attendance.PRESENT ? List.of(marks) : List.of()),
                new RankingEntry(
                        new CandidateId(number),
                        standing,
                        new PriorityPoints(
                                bonus.stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO),
                                rules.priorityCategories().source())));
    }

    /** Few distinct marks near the pass mark, so that ties, misses and every bracket are common. */
    private static List<Mark> totals(Random random) {
        BigDecimal centre = new BigDecimal(CENTRES[random.nextInt(CENTRES.length)]);
        int width = random.nextInt(3) == 0 ? 60 : 6;
        List<Mark> totals = new ArrayList<>();
        int examiners = 2 + random.nextInt(4);
        for (int i = 0; i < examiners; i++) {
            totals.add(new Mark(centre.add(BigDecimal.valueOf(random.nextInt(2 * width + 1) - width, 1))));
        }
        return totals;
    }

    private static Entrant.Marks marks(RuleSet rules, Random random, List<Mark> totals) {
        List<Entrant.Sheet> sheets = new ArrayList<>();
        for (Mark total : totals) {
            BigDecimal part = new BigDecimal("12.3");
            sheets.add(new Entrant.Sheet(
                    "GK" + sheets.size(), List.of(part, total.points().subtract(part)), total.points()));
        }
        BigDecimal decided = BigDecimal.valueOf(495 + random.nextInt(30), 1);
        Entrant.Decision decision = switch (OfficialMarkRule.decide(rules, totals)) {
            case SpreadDecision.Averaged averaged -> null;
            case SpreadDecision.NeedsDialogue dialogue ->
                new Entrant.Decision(Entrant.Decision.By.HEAD_OF_BOARD, decided);
            case SpreadDecision.NeedsChair chair -> new Entrant.Decision(Entrant.Decision.By.CHAIR, decided);
        };
        return new Entrant.Marks(BundleRules.INTERVIEW, null, sheets, decision, List.of());
    }

    private static BigDecimal official(RuleSet rules, List<Mark> totals, Entrant.Marks marks) {
        return OfficialMarkRule.decide(rules, totals) instanceof SpreadDecision.Averaged averaged
                ? averaged.official()
                : Objects.requireNonNull(marks.decision()).mark();
    }

    private static PostRanking first(
            RuleSet rules, int quota, List<Both> people, @Nullable AuthorityDecision decision) {
        var input = new PostInput(
                new PostId(1), quota, people.stream().map(Both::entry).toList());
        return ((RankingResult.Ranked) RankingRule.rank(rules, input, Optional.ofNullable(decision))).ranking();
    }

    private static AuthorityDecision decision(PostRanking open, Random random) {
        List<CandidateId> order = new ArrayList<>(open.pending().orElseThrow().candidates());
        Collections.shuffle(order, random);
        return new AuthorityDecision("77-QĐ", LocalDate.of(2023, 10, 2), "Người ký", order);
    }

    private static Bundle bundle(RuleSet rules, int quota, List<Both> people, @Nullable PostRanking ranking) {
        AuthorityDecision decision = ranking == null ? null : ranking.decision();
        return new Bundle(
                Bundle.FORMAT,
                new Bundle.Origin("THU", rules.code().value(), null),
                BundleRules.of(rules, List.of()),
                List.of(new Bundle.Post("P1", null, quota)),
                people.stream().map(Both::entrant).toList(),
                decision == null
                        ? List.of()
                        : List.of(new Bundle.TieDecision(
                                "P1",
                                decision.number(),
                                decision.date(),
                                decision.order().stream()
                                        .map(TwoCalculatorsTest::number)
                                        .toList())),
                ranking == null
                        ? null
                        : new Stated(
                                1,
                                "COMPUTED",
                                ranking.lines().stream()
                                        .map(TwoCalculatorsTest::line)
                                        .toList()));
    }

    private static Stated.Line line(RankedLine line) {
        return new Stated.Line(
                number(line.candidate()),
                "P1",
                line.officialMark(),
                line.priorityPoints(),
                line.total(),
                line.rank(),
                Stated.Result.valueOf(line.result().name()),
                line.why().stream()
                        .map(step -> new Stated.Step(step.key(), step.args(), null))
                        .toList());
    }

    private static String number(CandidateId candidate) {
        return "%03d".formatted(candidate.value());
    }
}
