package vn.bangvang.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.Rule;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.round.PostId;

class AssessmentRuleTest {

    private static final RuleSet PLAN =
            ShippedRules.of("V3").withPlan(new BigDecimal("60"), new BigDecimal("100"), "18-KH/BTCTU");

    @ParameterizedTest
    @CsvSource({
        "60.0, PASS, why.assessment.reached",
        "59.9, FAIL, why.assessment.below",
        "100, PASS, why.assessment.reached"
    })
    @Rule("R-020")
    void the_pass_mark_is_that_of_the_plan(String mark, String result, String decisive) {
        RankedLine line = judge(scored(1, mark)).lines().getFirst();

        assertThat(line.result()).hasToString(result);
        assertThat(line.decisive().key()).isEqualTo(decisive);
        assertThat(line.decisive().article()).hasToString("Kế hoạch 18-KH/BTCTU, thang điểm, điểm đạt");
        assertThat(line.officialMark()).isEqualTo(mark);
    }

    @Test
    @Rule("R-020")
    void there_is_no_rank_no_quota_and_no_priority() {
        PostRanking ranking = judge(scored(2, "95"), scored(1, "61"));

        assertThat(ranking.quota()).isZero();
        assertThat(ranking.lines())
                .extracting(line -> line.candidate().value() + " " + line.rank() + " " + line.total() + " "
                        + line.priorityPoints() + " " + line.result())
                .containsExactly("1 null null 0 PASS", "2 null null 0 PASS");
    }

    @Test
    @Rule("R-020")
    void who_was_absent_has_not_passed_and_has_no_mark() {
        RankedLine line = judge(new RankingEntry(id(1), new Standing.Absent(), points("7.5")))
                .lines()
                .getFirst();

        assertThat(line.result()).isEqualTo(RankedLine.Result.FAIL);
        assertThat(line.officialMark()).isNull();
        assertThat(line.why()).extracting(ReasonStep::key).containsExactly("why.absent", "why.result.FAIL");
    }

    @Test
    void a_missing_mark_stops_the_session() {
        assertThat(AssessmentRule.judge(
                        PLAN,
                        new PostInput(
                                new PostId(1),
                                0,
                                List.of(
                                        scored(3, "80"),
                                        new RankingEntry(id(2), new Standing.NotScored(), points("0")),
                                        new RankingEntry(id(1), new Standing.NotScored(), points("0"))))))
                .isEqualTo(new RankingResult.Incomplete(List.of(id(1), id(2))));
    }

    private static PostRanking judge(RankingEntry... entries) {
        return ((RankingResult.Ranked) AssessmentRule.judge(PLAN, new PostInput(new PostId(1), 0, List.of(entries))))
                .ranking();
    }

    private static RankingEntry scored(long id, String mark) {
        return new RankingEntry(id(id), new Standing.Scored(new BigDecimal(mark), Map.of()), points("7.5"));
    }

    private static CandidateId id(long id) {
        return new CandidateId(id);
    }

    private static PriorityPoints points(String points) {
        return new PriorityPoints(
                new BigDecimal(points), PLAN.priorityCategories().source());
    }
}
