package vn.bangvang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.bangvang.DatabaseTest;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.PostInput;
import vn.bangvang.ranking.PriorityPoints;
import vn.bangvang.ranking.RankedLine;
import vn.bangvang.ranking.RankingEntry;
import vn.bangvang.ranking.RankingResult;
import vn.bangvang.ranking.RankingRule;
import vn.bangvang.ranking.Standing;
import vn.bangvang.regulation.LegalRef;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.TieBreakKey;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.round.PostId;

/** 100,000 candidates of 40 posts: read, ranked with every reason, against MySQL's window functions on the same rows. */
@DatabaseTest
class RankingBench {

    private static final int CANDIDATES = 100_000;
    private static final int POSTS = 40;
    private static final int QUOTA = 200;
    private static final int ROUNDS = 5;

    @Autowired
    JdbcTemplate jdbc;

    private final RuleSet rules = ShippedRules.of("V1");
    private final LegalRef article = rules.priorityCategories().source();

    @Test
    void ranking_against_window_functions() {
        fill();
        List<String> ours = totals(rankInJava());
        List<String> theirs = jdbc.query(
                """
                        select post_id, mark + points total from bench_candidate where mark >= 50
                        order by post_id, total desc""",
                (rs, n) -> rs.getLong(1) + " "
                        + rs.getBigDecimal(2).stripTrailingZeros().toPlainString());
        assertThat(ours).hasSizeGreaterThan(CANDIDATES / 2).isEqualTo(theirs);

        Duel.run(
                "Ranking " + CANDIDATES + " candidates of " + POSTS + " posts (ours: quota, ties and reasons too)",
                ROUNDS,
                "MySQL rank()",
                this::rankInJava,
                this::rankInMysql);
    }

    private void fill() {
        jdbc.execute("""
                create table bench_candidate (
                    id bigint not null primary key, post_id bigint not null, mark decimal(5, 1) not null,
                    points decimal(4, 1) not null, index ix_bench_candidate_post (post_id))""");
        Random random = new Random(2023);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < CANDIDATES; i++) {
            rows.add(new Object[] {
                (long) i,
                (long) random.nextInt(POSTS),
                BigDecimal.valueOf(300 + random.nextInt(701), 1),
                new BigDecimal(List.of("0", "0", "0", "2.5", "5", "7.5").get(random.nextInt(6)))
            });
        }
        for (int from = 0; from < rows.size(); from += 1_000) {
            jdbc.batchUpdate("insert into bench_candidate values (?, ?, ?, ?)", rows.subList(from, from + 1_000));
        }
    }

    private List<RankedLine> rankInJava() {
        Map<Long, List<RankingEntry>> byPost = new TreeMap<>();
        jdbc.query("select id, post_id, mark, points from bench_candidate", rs -> {
            BigDecimal mark = rs.getBigDecimal(3);
            byPost.computeIfAbsent(rs.getLong(2), post -> new ArrayList<>())
                    .add(new RankingEntry(
                            new CandidateId(rs.getLong(1)),
                            new Standing.Scored(mark, Map.of(TieBreakKey.ROUND2_SCORE, mark)),
                            new PriorityPoints(rs.getBigDecimal(4), article)));
        });
        List<RankedLine> lines = new ArrayList<>();
        byPost.forEach((post, entries) -> {
            RankingResult result =
                    RankingRule.rank(rules, new PostInput(new PostId(post), QUOTA, entries), Optional.empty());
            lines.addAll(((RankingResult.Ranked) result).ranking().lines());
        });
        return lines;
    }

    private void rankInMysql() {
        List<Integer> places = jdbc.query("""
                        select id, post_id, mark, points, mark + points total,
                            rank() over (partition by post_id order by mark + points desc, mark desc) place
                        from bench_candidate where mark >= 50""", (rs, n) -> {
            rs.getLong(1);
            rs.getBigDecimal(5);
            return rs.getInt(6);
        });
        assertThat(places).hasSizeGreaterThan(CANDIDATES / 2);
    }

    private List<String> totals(List<RankedLine> lines) {
        Map<Long, Long> postOf = new TreeMap<>();
        jdbc.query("select id, post_id from bench_candidate", rs -> {
            postOf.put(rs.getLong(1), rs.getLong(2));
        });
        return lines.stream()
                .filter(line -> line.total() != null)
                .map(line -> postOf.get(line.candidate().value()) + " "
                        + java.util.Objects.requireNonNull(line.total())
                                .stripTrailingZeros()
                                .toPlainString())
                .toList();
    }
}
