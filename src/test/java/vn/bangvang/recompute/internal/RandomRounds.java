package vn.bangvang.recompute.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.AuthorityDecision;
import vn.bangvang.ranking.PostRanking;
import vn.bangvang.recompute.internal.TestRound.Part;
import vn.bangvang.recompute.internal.TestRound.Person;
import vn.bangvang.recompute.internal.TestRound.State;
import vn.bangvang.recompute.internal.TestRound.Work;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.TestMode;
import vn.bangvang.regulation.TieBreakKey;
import vn.bangvang.regulation.Weights;
import vn.bangvang.regulation.internal.ChangedRules;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.scoring.Mark;
import vn.bangvang.scoring.OfficialMarkRule;
import vn.bangvang.scoring.SpreadDecision;

/** Whole rounds of every kind under every rule set, the same for the same seed; few distinct marks near every limit. */
final class RandomRounds {

    private static final List<RuleSet> RULE_SETS = List.of("V1", "V1b", "V2", "V3", "V4", "W1").stream()
            .map(ShippedRules::of)
            .flatMap(rules -> java.util.stream.Stream.of(rules, rules, rules, ChangedRules.beforeRounding(rules)))
            .toList();
    private static final String[] BONUS = {"", "", "2.5", "5", "7.5 5", "1.5 2.5"};
    private static final String[] CENTRES = {"47", "49.95", "50", "50", "52.5", "55", "66.6", "80"};

    private final Random random;
    private final RuleSet rules;
    private final RoundKind kind;

    /** Whether nearly everybody passes with one of three marks, so that every key of the chain is asked. */
    private final boolean even;

    private RandomRounds(int seed) {
        this.random = new Random(seed);
        RuleSet shipped = RULE_SETS.get(random.nextInt(RULE_SETS.size()));
        this.even = random.nextBoolean();
        this.kind = RoundKind.values()[Math.max(0, random.nextInt(6) - 2)];
        this.rules = kind == RoundKind.QUARTERLY_ASSESSMENT
                ? shipped.withPlan(new BigDecimal("55"), new BigDecimal("100"), "12-KH/TU")
                : shipped;
    }

    static TestRound of(int seed) {
        return new RandomRounds(seed).round();
    }

    private TestRound round() {
        boolean common = kind == RoundKind.COMPETITIVE_EXAM
                && rules.setting("wishes.allocation", vn.bangvang.regulation.WishAllocation.class)
                        .value()
                        .isPresent()
                && random.nextBoolean();
        List<TestRound.Post> posts = new ArrayList<>();
        int count = common ? 2 + random.nextInt(2) : 1 + random.nextInt(2);
        for (int i = 1; i <= count; i++) {
            posts.add(new TestRound.Post(i, random.nextInt(4), design(), common));
        }
        List<Person> people = new ArrayList<>();
        int size = 1 + random.nextInt(12);
        for (int i = 1; i <= size; i++) {
            people.add(person(i, posts, common));
        }
        return decided(new TestRound(rules, kind, posts, people, List.of()));
    }

    private ExamDesign design() {
        ExamForm form = kind == RoundKind.COMPETITIVE_EXAM
                ? even ? ExamForm.COMBINED : ExamForm.values()[random.nextInt(ExamForm.values().length)]
                : ExamForm.INTERVIEW;
        int written = even ? 50 : 30 + 10 * random.nextInt(5);
        return ExamDesign.of(
                rules,
                new ExamDesign.Choice(
                        kind,
                        even ? PostRank.SPECIALIST : PostRank.values()[random.nextInt(3)],
                        form,
                        form == ExamForm.COMBINED ? new Weights(written, 100 - written) : null,
                        TestMode.values()[random.nextInt(2)],
                        random.nextBoolean()));
    }

    private Person person(int id, List<TestRound.Post> posts, boolean common) {
        List<Integer> wishes =
                new ArrayList<>(posts.stream().map(TestRound.Post::id).toList());
        Collections.shuffle(wishes, random);
        TestRound.Post post = posts.get(wishes.getFirst() - 1);
        Map<TieBreakKey, BigDecimal> certificate = new HashMap<>();
        boolean certified =
                random.nextInt(even ? 2 : 3) == 0 && !post.design().stage1().isEmpty();
        if (certified) {
            certificate.put(TieBreakKey.ENTRY_QUALITY_EXEMPT, BigDecimal.ONE);
            certificate.put(TieBreakKey.ENTRY_QUALITY_SCORE, BigDecimal.valueOf(60 + random.nextInt(2)));
        }
        Map<PaperKind, Part> stageOne = new EnumMap<>(PaperKind.class);
        for (ExamDesign.TestPart part : post.design().stage1()) {
            boolean exempt = certified && part.paper() == PaperKind.GENERAL_KNOWLEDGE;
            boolean missed = random.nextInt(20) == 0;
            int correct = part.questions() / 2 + random.nextInt(4) - (random.nextInt(8) == 0 ? 1 : 0);
            stageOne.put(part.paper(), new Part(exempt || missed ? null : correct, missed));
        }
        Map<PaperKind, Work> work = new EnumMap<>(PaperKind.class);
        post.design().stage2().forEach(paper -> work.put(paper, work()));
        return new Person(
                id,
                wishes.subList(0, common ? 1 + random.nextInt(wishes.size()) : 1),
                java.util.Arrays.stream(BONUS[random.nextInt(BONUS.length)].split(" "))
                        .filter(points -> !points.isEmpty())
                        .map(BigDecimal::new)
                        .toList(),
                stageOne,
                certificate,
                work);
    }

    private Work work() {
        if (random.nextInt(12) == 0) {
            return Work.not(State.values()[1 + random.nextInt(4)]);
        }
        if (even) {
            String mark = List.of("75", "80", "85").get(random.nextInt(3));
            return Work.sat(mark, mark);
        }
        BigDecimal centre = new BigDecimal(CENTRES[random.nextInt(CENTRES.length)]);
        int width = random.nextInt(4) == 0 ? 60 : random.nextInt(2) == 0 ? 0 : 6;
        List<BigDecimal> totals = IntStream.range(0, 2 + random.nextInt(3))
                .mapToObj(i -> centre.add(BigDecimal.valueOf(random.nextInt(2 * width + 1) - width, 1)))
                .toList();
        boolean averaged =
                OfficialMarkRule.decide(rules, totals.stream().map(Mark::new).toList())
                        instanceof SpreadDecision.Averaged;
        return new Work(
                State.SAT,
                totals,
                averaged ? null : BigDecimal.valueOf(495 + random.nextInt(30), 1),
                random.nextInt(12) == 0 ? BigDecimal.valueOf(490 + 5 * random.nextInt(20), 1) : null,
                random.nextInt(10) == 0 ? new BigDecimal(random.nextBoolean() ? "25" : "50") : null);
    }

    /** Two times out of three the authority decides each tie as it comes up. */
    private TestRound decided(TestRound open) {
        TestRound round = open;
        List<AuthorityDecision> decisions = new ArrayList<>();
        boolean decides = random.nextInt(3) > 0;
        while (decides) {
            List<CandidateId> tied = round.ranked().orElseThrow().stream()
                    .flatMap(ranking -> ranking.pending().stream())
                    .findFirst()
                    .map(tie -> tie.candidates())
                    .orElse(List.of());
            if (tied.isEmpty()) {
                return round;
            }
            List<CandidateId> order = new ArrayList<>(tied);
            Collections.shuffle(order, random);
            decisions.add(
                    new AuthorityDecision(decisions.size() + 1 + "-QĐ", LocalDate.of(2024, 10, 2), "Người ký", order));
            round = round.decided(decisions);
        }
        return round;
    }

    static List<PostRanking> ranked(TestRound round) {
        return round.ranked().orElseThrow();
    }
}
