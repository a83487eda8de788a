package vn.bangvang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.bangvang.DatabaseTest;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.CandidatePapers;
import vn.bangvang.ranking.PaperResult;
import vn.bangvang.ranking.PostInput;
import vn.bangvang.ranking.PriorityPoints;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.ranking.RankingEntry;
import vn.bangvang.ranking.RankingResult;
import vn.bangvang.ranking.RankingRule;
import vn.bangvang.ranking.StageOneStanding;
import vn.bangvang.ranking.StandingRule;
import vn.bangvang.regulation.ExamDesign;
import vn.bangvang.regulation.ExamForm;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.PostRank;
import vn.bangvang.regulation.RoundKind;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.TestMode;
import vn.bangvang.regulation.Weights;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.round.PostId;
import vn.bangvang.scoring.Mark;
import vn.bangvang.scoring.OfficialMarkRule;
import vn.bangvang.scoring.SpreadDecision;

/**
 * 100,000 candidates of 500 posts from the examiners' marks to ranks with every reason, in memory: against MySQL, which
 * reckons and ranks the same marks, and against the bare sort of keys that somebody else has worked out.
 */
@DatabaseTest
class WholeResultBench {

    private static final int CANDIDATES = 100_000;
    private static final int POSTS = 500;
    private static final int QUOTA = 20;
    private static final int ROUNDS = 7;

    /** What the marking modules hand over. */
    private record Raw(long id, long post, List<Mark> written, List<Mark> interview, BigDecimal points) {}

    /** The same as finished keys. */
    private record Key(long post, BigDecimal total, BigDecimal mark, BigDecimal written) {}

    @Autowired
    JdbcTemplate jdbc;

    private final RuleSet rules = ShippedRules.of("V3");
    private final LegalRef article = rules.priorityCategories().source();
    private final ExamDesign design = ExamDesign.of(
            rules,
            new ExamDesign.Choice(
                    RoundKind.INTERVIEW_EXAM,
                    PostRank.SPECIALIST,
                    ExamForm.COMBINED,
                    new Weights(50, 50),
                    TestMode.COMPUTER,
                    false));
    private final List<Raw> raw = raw();

    @Test
    void the_whole_result() {
        fill();
        List<String> ours = totals();
        List<String> theirs = jdbc.query(
                reckoned() + " select post_id, mark + points total from reckoned where mark >= 50 order by 1, 2 desc",
                (rs, n) -> rs.getLong(1) + " "
                        + rs.getBigDecimal(2).stripTrailingZeros().toPlainString());
        assertThat(ours).hasSizeGreaterThan(CANDIDATES / 2).isEqualTo(theirs);
        List<Key> keys = keys();
        String title = "Whole result of " + CANDIDATES + " candidates of " + POSTS + " posts, from the marks";

        Duel.run(title, ROUNDS, "MySQL rank()", this::everything, this::rankInMysql);
        Duel.run(title, ROUNDS, "bare sort", this::everything, () -> sort(keys));
        Duel.write("  peak heap        %8.0f MB of which %.0f MB are the marks and what else stood there before%n"
                .formatted(peak() / 1e6, before / 1e6));
    }

    private long before;

    private long peak() {
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        System.gc();
        before = pools.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        pools.forEach(MemoryPoolMXBean::resetPeakUsage);
        everything();
        return pools.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static List<Raw> raw() {
        Random random = new Random(2023);
        List<Raw> raw = new ArrayList<>();
        for (int i = 0; i < CANDIDATES; i++) {
            raw.add(new Raw(
                    i,
                    random.nextInt(POSTS),
                    marks(random, 2),
                    marks(random, 3),
                    new BigDecimal(List.of("0", "0", "0", "2.5", "5", "7.5").get(random.nextInt(6)))));
        }
        return raw;
    }

    private static List<Mark> marks(Random random, int count) {
        int lowest = 450 + random.nextInt(500);
        return IntStream.range(0, count)
                .mapToObj(i -> new Mark(BigDecimal.valueOf(lowest + random.nextInt(51), 1)))
                .toList();
    }

    private void fill() {
        jdbc.execute("""
                create table bench_raw (
                    id bigint not null primary key, post_id bigint not null, w1 decimal(5, 1) not null,
                    w2 decimal(5, 1) not null, i1 decimal(5, 1) not null, i2 decimal(5, 1) not null,
                    i3 decimal(5, 1) not null, points decimal(4, 1) not null, index ix_bench_raw_post (post_id))""");
        for (int from = 0; from < CANDIDATES; from += 1_000) {
            jdbc.batchUpdate(
                    "insert into bench_raw values (?, ?, ?, ?, ?, ?, ?, ?)",
                    raw.subList(from, from + 1_000).stream()
                            .map(one -> new Object[] {
                                one.id(),
                                one.post(),
                                one.written().get(0).points(),
                                one.written().get(1).points(),
                                one.interview().get(0).points(),
                                one.interview().get(1).points(),
                                one.interview().get(2).points(),
                                one.points()
                            })
                            .toList());
        }
    }

    /** As the product computes a round: candidates side by side, then posts side by side. */
    private List<RankedLine> everything() {
        var standing = new StandingRule(rules, design);
        Map<Long, List<RankingEntry>> byPost = raw.parallelStream()
                .collect(Collectors.groupingBy(
                        Raw::post, TreeMap::new, Collectors.mapping(one -> entry(standing, one), Collectors.toList())));
        return List.copyOf(byPost.entrySet()).parallelStream()
                .map(post -> RankingRule.rank(
                        rules, new PostInput(new PostId(post.getKey()), QUOTA, post.getValue()), Optional.empty()))
                .flatMap(result -> ((RankingResult.Ranked) result).ranking().lines().stream())
                .toList();
    }

    private RankingEntry entry(StandingRule standing, Raw one) {
        return new RankingEntry(
                new CandidateId(one.id()),
                standing.of(new CandidatePapers(
                        new StageOneStanding.NotHeld(),
                        Map.of(
                                PaperKind.WRITTEN, official(one.written()),
                                PaperKind.INTERVIEW, official(one.interview())))),
                new PriorityPoints(one.points(), article));
    }

    private PaperResult official(List<Mark> marks) {
        var averaged = (SpreadDecision.Averaged) OfficialMarkRule.decide(rules, marks);
        return new PaperResult.Marked(averaged.official(), Optional.empty());
    }

    private static String reckoned() {
        return """
                with parts as (
                    select id, post_id, points, round((w1 + w2) / 2, 1) written, round((i1 + i2 + i3) / 3, 1) interview
                    from bench_raw),
                reckoned as (
                    select id, post_id, points, written, round(0.5 * written + 0.5 * interview, 1) mark
                    from parts where written >= 50 and interview >= 50)
                """;
    }

    private void rankInMysql() {
        List<Integer> places = jdbc.query(reckoned() + """
                        select id, post_id, mark, points, mark + points total,
                            rank() over (partition by post_id order by mark + points desc, mark desc, written desc) place
                        from reckoned where mark >= 50""", (rs, n) -> {
            rs.getLong(1);
            rs.getLong(2);
            rs.getBigDecimal(3);
            rs.getBigDecimal(5);
            return rs.getInt(6);
        });
        assertThat(places).hasSizeGreaterThan(CANDIDATES / 2);
    }

    private List<Key> keys() {
        List<Key> keys = new ArrayList<>();
        jdbc.query(
                reckoned() + " select post_id, mark + points, mark, written from reckoned where mark >= 50 order by id",
                rs -> {
                    keys.add(new Key(rs.getLong(1), rs.getBigDecimal(2), rs.getBigDecimal(3), rs.getBigDecimal(4)));
                });
        return keys;
    }

    private static void sort(List<Key> keys) {
        List<Key> sorted = new ArrayList<>(keys);
        sorted.sort(Comparator.comparingLong(Key::post)
                .thenComparing(Key::total, Comparator.reverseOrder())
                .thenComparing(Key::mark, Comparator.reverseOrder())
                .thenComparing(Key::written, Comparator.reverseOrder()));
        assertThat(sorted).hasSameSizeAs(keys);
    }

    private List<String> totals() {
        Map<Long, Long> postOf = new TreeMap<>();
        raw.forEach(one -> postOf.put(one.id(), one.post()));
        return everything().stream()
                .filter(line -> line.total() != null)
                .map(line -> postOf.get(line.candidate().value()) + " "
                        + Objects.requireNonNull(line.total())
                                .stripTrailingZeros()
                                .toPlainString())
                .toList();
    }
}
