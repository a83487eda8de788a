package vn.bangvang.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bangvang.Rule;
import vn.bangvang.candidate.anonymous.CandidateId;
import vn.bangvang.ranking.RankedLine.Result;
import vn.bangvang.regulation.PaperKind;
import vn.bangvang.regulation.RuleSet;
import vn.bangvang.regulation.internal.ChangedRules;
import vn.bangvang.regulation.internal.ShippedRules;
import vn.bangvang.round.PostId;
import vn.bangvang.round.RoundId;

class StandingTest {

    private static final RuleSet V2 = ShippedRules.of("V2");

    @Test
    @Rule("R-015")
    void a_state_has_no_mark_and_a_mark_below_a_minimum_is_still_a_mark() {
        var mark = new BigDecimal("61.5");

        assertThat(new Standing.Scored(mark, Map.of()).mark()).contains(mark);
        assertThat(new Standing.PartBelowMinimum(mark, List.of()).mark()).contains(mark);
        assertThat(List.of(
                        new Standing.Absent(),
                        new Standing.Withdrawn(),
                        new Standing.Suspended(),
                        new Standing.Cancelled(),
                        new Standing.NotAdmitted(List.of()),
                        new Standing.PapersMissed(List.of()),
                        new Standing.NotScored()))
                .allSatisfy(state -> assertThat(state.mark()).isEmpty());
    }

    @Test
    @Rule("R-015")
    void who_missed_a_paper_is_told_which_and_that_all_are_needed() {
        RankedLine line = ranked(V2, new Standing.PapersMissed(List.of(PaperKind.WRITTEN)));

        assertThat(line.result()).isEqualTo(Result.NOT_RANKED);
        assertThat(line.why()).extracting(ReasonStep::key).containsExactly("why.missed.WRITTEN", "why.allPapersNeeded");
    }

    @ParameterizedTest
    @CsvSource({
        "after,  49.95,               SELECTED",
        "before, 49.95,               NOT_RANKED",
        "before, 50,                  SELECTED",
        // a mean that is cut off far behind the point is the pass mark all the same
        "before, 49.99999999999999999, SELECTED"
    })
    @Rule("R-009")
    void the_mark_is_compared_before_or_after_its_rounding_as_the_rule_set_says(
            String when, BigDecimal exact, Result result) {
        RuleSet rules = when.equals("before") ? ChangedRules.beforeRounding(V2) : V2;

        assertThat(ranked(rules, new Standing.Scored(new BigDecimal("50.0"), exact, Map.of(), List.of()))
                        .result())
                .isEqualTo(result);
    }

    @Test
    @Rule("R-009")
    void what_is_just_below_the_pass_mark_never_looks_as_if_it_reached_it() {
        var standing = new Standing.Scored(new BigDecimal("50.0"), new BigDecimal("49.9999999"), Map.of(), List.of());

        assertThat(ranked(ChangedRules.beforeRounding(V2), standing)
                        .why()
                        .getLast()
                        .args())
                .startsWith("49.999999");
        assertThat(ranked(V2, standing).why().getFirst().args()).startsWith("50.0");
    }

    @Test
    void over_all_wishes_a_place_counts_most_and_being_placed_elsewhere_least() {
        RankedLine won = line(1, 1, Result.SELECTED);
        RankedLine elsewhere = line(1, 2, Result.PLACED_ELSEWHERE);
        RankedLine lost = line(2, 2, Result.NOT_SELECTED);
        RankedLine waits = line(2, 1, Result.PENDING_DECISION);
        var ranking = new RoundRanking(
                new RoundId(1),
                1,
                RoundRanking.State.COMPUTED,
                Instant.EPOCH,
                "HR",
                List.of(post(1, won, lost), post(2, elsewhere, waits), post(3, line(3, 1, Result.NOT_SELECTED))),
                null,
                null,
                null);

        assertThat(ranking.outcomes())
                .isEqualTo(Map.of(
                        new CandidateId(1), Result.SELECTED,
                        new CandidateId(2), Result.PENDING_DECISION,
                        new CandidateId(3), Result.NOT_SELECTED));
    }

    private static RankedLine ranked(RuleSet rules, Standing standing) {
        var input = new PostInput(
                new PostId(1),
                1,
                List.of(new RankingEntry(new CandidateId(1), standing, PriorityPoints.highest(rules, Set.of()))));
        return ((RankingResult.Ranked) RankingRule.rank(rules, rules.tieChain(), input, java.util.Optional.empty()))
                .ranking()
                .lines()
                .getFirst();
    }

    private static RankedLine line(long candidate, int rank, Result result) {
        return new RankedLine(
                new CandidateId(candidate),
                rank,
                result,
                new BigDecimal("80.0"),
                BigDecimal.ZERO,
                new BigDecimal("80.0"),
                false,
                List.of());
    }

    private static PostRanking post(long id, RankedLine... lines) {
        return new PostRanking(new PostId(id), 1, List.of(lines), null, List.of(), null);
    }
}
